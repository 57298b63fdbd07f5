package org.capitation.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capitation.document.Form;
import org.capitation.listing.Fruits.Fruit;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address means for a list, and what addresses a list has. */
class ListingTest {
  private static final Fruits LIST =
      new Fruits(
          List.of(
              new Fruit("pear", LocalDate.of(2025, 3, 1), Money.ofYuan("2.50")),
              new Fruit("apple", LocalDate.of(2025, 3, 2), null),
              new Fruit("fig", null, Money.ofYuan("-1.00")),
              new Fruit("plum", LocalDate.of(2025, 3, 1), Money.ofYuan("10.00"))));

  @ParameterizedTest
  @CsvSource({
    "-day, apple pear plum fig",
    "day, pear plum apple fig",
    "price, fig pear plum apple",
    "-price, plum pear fig apple",
    "name, apple fig pear plum",
    "code, apple pear plum fig",
    "--price, apple pear plum fig",
    "'; drop table', apple pear plum fig",
    "'', apple pear plum fig"
  })
  void T4_a_word_sorts_and_one_that_means_nothing_is_as_usual(String word, String names) {
    assertEquals(names, names(Map.of("sort", word), 0, 10));
  }

  @Test
  void T2_count_and_sum_are_of_all_rows() {
    Portion<Fruit> some = LIST.read(asked(Map.of(), 1, 2));
    assertEquals(4, some.count());
    assertEquals(Map.of("price", Money.ofYuan("11.50")), some.sums());
    assertEquals("pear plum", names(Map.of(), 1, 2));
    assertEquals("", names(Map.of(), 10, 2));
  }

  @Test
  void T4_addresses_say_what_is_not_as_usual() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("kind", "红 &");
    filters.put("month", "2025-03");
    Addresses plain = new Addresses("shop/fruits", filters, Order.down("day"), usual(), 20);
    String said = "?kind=%E7%BA%A2+%26&month=2025-03";
    assertEquals(said, plain.page(1));
    assertEquals(said + "&page=3", plain.page(3));
    assertEquals(said + "&size=50", plain.sized(50));
    assertEquals("?kind=%E7%BA%A2+%26&month=", plain.without("month"));
    assertEquals(said + "&sort=day", plain.clicked(field("day")), "the other way round");
    assertEquals(said + "&sort=-price", plain.clicked(field("price")), "the largest first");
    assertEquals(said + "&sort=name", plain.clicked(field("name")), "texts from the beginning");
    Addresses sorted = new Addresses("shop/fruits", filters, Order.up("price"), usual(), 100);
    assertEquals(said + "&sort=price&size=100&page=2", sorted.page(2));
    assertEquals(Map.of("sort", "price", "size", "100"), sorted.standing());
    assertEquals(
        "/api/listing/shop/fruits/csv" + said + "&sort=price&lang=en",
        sorted.export(Form.CSV, "en"),
        "all pages");
  }

  @Test
  void T5_the_first_column_stays_and_the_spare_ones_are_chosen() {
    assertEquals(List.of("name", "day", "price"), columns(Looks.USUAL));
    assertEquals(List.of("name", "code"), columns(new Looks(List.of("code"), true)));
    assertEquals(
        List.of("name", "day", "price"),
        columns(new Looks(List.of("price", "day", "gone"), false)),
        "in the order of the list");
  }

  @Test
  void texts_of_addresses_are_read_with_care() {
    Asked asked = asked(Map.of("a", " x ", "b", " ", "pot", "390", "year", "2025"), 40, 20);
    assertEquals("x", asked.text("a"));
    assertEquals("", asked.text("b"));
    assertEquals("", asked.text("c"));
    assertEquals(3, asked.page());
    assertEquals(2025, asked.year());
    assertEquals("390", asked.pot().insuranceType());
  }

  private static Order usual() {
    return Order.down("day");
  }

  private static Field<Fruit> field(String name) {
    return LIST.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> columns(Looks looks) {
    return looks.of(LIST).stream().map(Field::name).toList();
  }

  private static String names(Map<String, String> parameters, int first, int size) {
    return String.join(
        " ", LIST.read(asked(parameters, first, size)).rows().stream().map(Fruit::name).toList());
  }

  private static Asked asked(Map<String, String> parameters, int first, int size) {
    return new Asked(parameters::get, Order.of(parameters::get, LIST), first, size);
  }
}
