package org.capitation.job;

import java.util.List;

/**
 * 作业列表: a page of the jobs of a county, the latest first.
 *
 * @param count how many there are on all pages
 * @param tasks those of the page
 */
public record TaskList(long count, List<Task> tasks) {}
