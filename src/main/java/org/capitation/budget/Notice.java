package org.capitation.budget;

import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.value.Stamp;

/**
 * 预算告知: what a community was told of its budget before it was spent.
 *
 * @param community the key of the community
 * @param provisional the total is split again at the year end (B8)
 * @param agreement our key of the agreement that it rests on, if there was one
 * @param issued when it was told
 * @param receipt who has confirmed that it was received, and when
 */
public record Notice(
    int community,
    boolean provisional,
    Optional<Long> agreement,
    LocalDateTime issued,
    Optional<Stamp> receipt) {}
