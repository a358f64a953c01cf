/** What is printed of shares: the register, statements, certificates, the list at the end of the year. */
@NullMarked
package coop.capital.paper;

import org.jspecify.annotations.NullMarked;
