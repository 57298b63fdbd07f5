package org.capitation.document;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * 编制信息: for whom, by whom and when a paper is printed, and under which number it is issued.
 *
 * @param county the county's official name
 * @param number the number of the document (文号); nothing for a draft, which is printed as such
 * @param by the person's name, and the office where one is known
 * @param at when
 */
public record Imprint(String county, Optional<String> number, String by, LocalDateTime at) {}
