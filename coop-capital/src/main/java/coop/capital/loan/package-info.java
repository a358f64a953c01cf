/** Loans and bonds that members give the cooperative, apart from shares: terms, interest, repayment. */
@NullMarked
package coop.capital.loan;

import org.jspecify.annotations.NullMarked;
