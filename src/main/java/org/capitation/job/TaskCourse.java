package org.capitation.job;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 作业概况: how the jobs of a kind fare.
 *
 * @param kind the kind
 * @param waiting how many wait
 * @param running how many run
 * @param failed how many have failed of late
 * @param waits since when the one waits that has waited longest
 * @param ended when the last one ended
 */
public record TaskCourse(
    String kind,
    int waiting,
    int running,
    int failed,
    Optional<LocalDateTime> waits,
    Optional<LocalDateTime> ended) {}
