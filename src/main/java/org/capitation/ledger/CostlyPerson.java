package org.capitation.ledger;

/**
 * 费用最高的人: a person and what a community bears for them in a month.
 *
 * @param id our key
 * @param name the name, masked
 * @param certificate the certificate number, masked
 * @param amounts what it bears
 */
public record CostlyPerson(long id, String name, String certificate, Amounts amounts) {}
