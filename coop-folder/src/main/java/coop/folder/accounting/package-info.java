/** Files for the bookkeeper and the bank: postings as CSV, hledger and Beancount journals, payment orders as ISO 20022. */
@NullMarked
package coop.folder.accounting;

import org.jspecify.annotations.NullMarked;
