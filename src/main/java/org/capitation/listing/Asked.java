package org.capitation.listing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;

/**
 * 所求: which rows of a list, in which order.
 *
 * @param parameters what the address says by name; null for nothing
 * @param order their order
 * @param first how many to pass over
 * @param size how many to give at most
 */
public record Asked(UnaryOperator<String> parameters, Order order, int first, int size) {
  /** What a parameter says, without blanks around it; nothing for a blank one. */
  public Optional<String> given(String name) {
    return Optional.ofNullable(parameters.apply(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The same, empty for nothing. */
  public String text(String name) {
    return given(name).orElse("");
  }

  /** The constant that a parameter names; nothing for another word. */
  public <E extends Enum<E>> Optional<E> constant(String name, E[] all) {
    return Arrays.stream(all).filter(one -> one.name().equals(text(name))).findFirst();
  }

  /** The pot that the list is about. */
  public Pot pot() {
    return given("pot").flatMap(Pot::of).orElseThrow(() -> new Missing("pot", text("pot")));
  }

  /** The budget year that the list is about. */
  public int year() {
    return given("year")
        .filter(text -> text.matches("\\d{4}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> new Missing("year", text("year")));
  }

  /** The number of the page, from 1. */
  public int page() {
    return first / size + 1;
  }
}
