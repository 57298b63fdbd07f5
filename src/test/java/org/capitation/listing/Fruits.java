package org.capitation.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.listing.Field.Trait;
import org.capitation.value.Money;

/** A small list: what was sold when for how much. */
record Fruits(List<Fruit> all) implements Listing<Fruits.Fruit> {
  record Fruit(String name, LocalDate day, Money price) {}

  @Override
  public About about() {
    return new About("shop/fruits", "shop.title", "shop.found", List.of("kind", "month"));
  }

  @Override
  public List<Field<Fruit>> fields() {
    return List.of(
        Field.<Fruit>text("shop.name", Fruit::name).as(Trait.SORTED),
        Field.<Fruit>day("shop.day", Fruit::day).as(Trait.SORTED),
        Field.<Fruit>code("shop.code", fruit -> "x").as(Trait.SPARE),
        Field.<Fruit>money("shop.price", Fruit::price).as(Trait.SORTED).as(Trait.SUMMED));
  }

  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("day");
  }

  @Override
  public Portion<Fruit> read(Asked asked) {
    return Portion.of(all, this, asked);
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return Optional.of(filter + " " + value);
  }
}
