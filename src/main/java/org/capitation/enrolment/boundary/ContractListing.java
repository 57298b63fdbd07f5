package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.capitation.enrolment.boundary.ContractLists.Line;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Words;

/** 签约合同清单. */
@RequestScoped
public class ContractListing implements Listing<Line> {
  private static final About ABOUT =
      new About(
          "enrolment/list",
          "enrolment.list.sheet",
          "enrolment.list.found",
          List.of("community", "institution", "team", "doctor", "group", "state"));

  @Inject private ContractLists lists;
  @Inject private ContractWords contractWords;
  @Inject private Words words;

  private Places.Choices choices;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Line>> fields() {
    return List.of(
        Field.<Line>text("enrolment.my.name", Line::name)
            .link(line -> "/enrolment/person?id=" + line.person()),
        Field.code("enrolment.list.certificate", Line::certificate),
        Field.code("enrolment.my.contract", line -> line.contract().number()),
        Field.text("enrolment.list.team", line -> line.contract().team().name()),
        Field.text(
            "enrolment.list.doctor",
            line -> line.contract().doctor() == null ? null : line.contract().doctor().name()),
        Field.text("enrolment.my.groups", line -> contractWords.groups(line.contract().groups())),
        Field.<Line>code("enrolment.list.package", line -> line.contract().service().code())
            .as(Trait.SPARE),
        Field.<Line>money(
                "enrolment.list.fee",
                line ->
                    line.contract().service().fee() == null
                        ? null
                        : line.contract().service().fee().amount())
            .as(Trait.SPARE),
        Field.<Line>day("enrolment.list.from", line -> line.contract().from()).as(Trait.SORTED),
        Field.<Line>day("enrolment.list.last", Line::lastDay).as(Trait.SORTED),
        Field.<Line>text("enrolment.my.state", contractWords::standing)
            .tone(ContractListing::tone));
  }

  /** Of what goes on the one that ends first, first; of the rest, last. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return switch (ContractChoice.of(parameters).standing()) {
      case IN_FORCE, ENDING, FUTURE -> Order.up("last");
      case ENDED, CANCELLED, ALL -> Order.down("last");
    };
  }

  @Override
  public Portion<Line> read(Asked asked) {
    ContractLists.Found found =
        lists.find(
            ContractChoice.of(asked.parameters()), asked.order(), asked.first(), asked.size());
    choices = found.choices();
    return Portion.of(found.count(), found.lines());
  }

  /** The places to choose from, once the list was read. */
  Places.Choices choices() {
    return choices;
  }

  private static String tone(Line line) {
    return switch (line.standing()) {
      case IN_FORCE, ENDING -> "good";
      case FUTURE -> "info";
      default -> "";
    };
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "community" -> name(choices.communities(), value, one -> one.code(), one -> one.name());
      case "institution" ->
          name(choices.institutions(), value, one -> one.code(), one -> one.name());
      case "team" -> name(choices.teams(), value, one -> one.code(), one -> one.name());
      case "doctor" -> name(choices.doctors(), value, one -> one.code(), one -> one.name());
      case "group" -> Optional.of(contractWords.group(value));
      case "state" -> Optional.of(state(ContractChoice.State.of(value)));
      default -> Optional.empty();
    };
  }

  private static <T> Optional<String> name(
      List<T> all, String code, Function<T, String> codeOf, Function<T, String> nameOf) {
    return all.stream().filter(one -> codeOf.apply(one).equals(code)).map(nameOf).findFirst();
  }

  /** What a choice of where contracts stand is called. */
  String state(ContractChoice.State state) {
    return state.days() > 0
        ? words.text("enrolment.my.within", state.code())
        : words.text("enrolment.list.state." + state.name());
  }
}
