package org.capitation.ledger;

import java.time.YearMonth;
import java.util.Optional;
import org.capitation.registry.Pot;

/**
 * 记录查询条件: which records of an accounting month are looked at, charged or not.
 *
 * @param pot the pot
 * @param month the accounting month
 * @param reason why they are charged or not; nothing for all
 * @param part the part of a reconciliation: what was settled in the month, at an institution, of a
 *     kind of clearing; nothing for all
 */
public record RecordFilter(
    Pot pot, YearMonth month, Optional<Reason> reason, Optional<Reconciliation.Part> part) {}
