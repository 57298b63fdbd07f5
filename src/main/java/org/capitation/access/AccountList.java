package org.capitation.access;

import java.util.List;

/**
 * 账号清单: a page of a list.
 *
 * @param count how many the whole list has
 */
public record AccountList(long count, List<Standing> accounts) {}
