package org.capitation.ledger.boundary;

import java.util.Optional;
import org.capitation.ledger.Dispute;
import org.capitation.registry.Pot;

/**
 * 申诉查询: which disputes.
 *
 * @param pot the pot
 * @param year the budget year in which the visits stood
 * @param community the code of the community that filed them; nothing for all
 * @param state how they stand; nothing for all
 * @param ground why; nothing for all
 */
public record DisputeQuery(
    Pot pot,
    int year,
    Optional<String> community,
    Optional<Dispute.State> state,
    Optional<Dispute.Ground> ground) {}
