package org.capitation.document;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * 编制信息: for whom, by whom, when and in which language a paper is printed.
 *
 * @param county the county's official name
 * @param by the person's name, and the office where one is known
 * @param at when
 * @param language Chinese or English
 */
public record Imprint(String county, String by, LocalDateTime at, Locale language) {}
