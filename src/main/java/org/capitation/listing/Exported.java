package org.capitation.listing;

import org.capitation.document.Form;

/**
 * 已导出: somebody has taken a list away; told to whoever observes it.
 *
 * @param list the name of the list
 * @param form in which form
 * @param filters which rows, as the address says it
 * @param rows how many
 */
public record Exported(String list, Form form, String filters, long rows) {}
