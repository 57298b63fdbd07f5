package org.capitation.settlement;

/**
 * 结余超支办法: who gets a surplus and who bears an overrun.
 *
 * @param surplus 结余留用
 * @param overrun 超支分担
 */
public record SharingTerms(SurplusTerms surplus, OverrunTerms overrun) {}
