package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DestinationTest {
  @ParameterizedTest
  @EnumSource
  void a_destination_covers_its_categories(Destination destination) {
    Set<Category> covered =
        Arrays.stream(Category.values()).filter(destination::covers).collect(Collectors.toSet());
    assertEquals(covered, destination.categories());
  }

  @ParameterizedTest
  @EnumSource
  void every_category_belongs_to_exactly_one_destination(Category category) {
    assertEquals(1, Arrays.stream(Destination.values()).filter(d -> d.covers(category)).count());
  }

  @ParameterizedTest
  @EnumSource
  void a_destination_is_found_by_its_word(Destination destination) {
    assertEquals(Optional.of(destination), Destination.of(destination.code()));
  }

  @Test
  void another_word_is_none() {
    assertEquals(Optional.empty(), Destination.of("OWN"));
    assertEquals(Optional.empty(), Destination.of(""));
  }
}
