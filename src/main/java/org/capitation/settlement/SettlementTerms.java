package org.capitation.settlement;

import org.capitation.value.Citation;

/**
 * 清算办法: who gets a surplus and who bears an overrun.
 *
 * @param basis the document that says so
 * @param surplus the share of each slice of a surplus that the community retains
 * @param overrun the share of each slice of an overrun that the fund bears
 */
public record SettlementTerms(Citation basis, Bands surplus, Bands overrun) {}
