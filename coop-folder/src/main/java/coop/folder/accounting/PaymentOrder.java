package coop.folder.accounting;

import org.joda.money.Money;

/**
 * One payment that the bank is asked to make.
 *
 * @param id what it is called on both sides, at most 35 signs
 * @param name to whom
 * @param iban on which account, as it is written
 * @param amount how much, above zero
 * @param text what the receiver reads, at most 140 signs
 */
public record PaymentOrder(String id, String name, String iban, Money amount, String text) {}
