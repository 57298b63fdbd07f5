package org.capitation.settlement;

/**
 * 封存差异: where the books are not what a paper was sealed with (S33).
 *
 * @param community the code of the community; empty for what is of none
 * @param figure what differs
 * @param stored what the paper says
 * @param found what the books say
 */
public record SealDifference(String community, String figure, String stored, String found) {}
