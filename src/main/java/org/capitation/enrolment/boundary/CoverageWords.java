package org.capitation.enrolment.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.capitation.enrolment.Coverage.Part;
import org.capitation.enrolment.boundary.CoverageLines.By;

/** 签约覆盖的地址用词: the figures of a coverage in the words of addresses. */
final class CoverageWords {
  private CoverageWords() {}

  /** The figure of these words; nothing if they are none. */
  static Optional<Coverages.Figure> figure(String by, String code, String part) {
    Optional<By> line = find(By.values(), by);
    Optional<Part> column = find(Part.values(), part);
    return line.isPresent() && column.isPresent()
        ? Optional.of(new Coverages.Figure(line.get(), code.strip(), column.get()))
        : Optional.empty();
  }

  /** The parameters of a figure. */
  static String address(Coverages.Figure figure) {
    return "by="
        + word(figure.by())
        + "&code="
        + URLEncoder.encode(figure.code(), StandardCharsets.UTF_8)
        + "&part="
        + word(figure.part());
  }

  static String word(Enum<?> meant) {
    return meant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Optional<E> find(E[] all, String word) {
    return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst();
  }
}
