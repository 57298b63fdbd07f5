package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.capitation.enrolment.boundary.Coverages.Contract;
import org.capitation.enrolment.boundary.Coverages.Person;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.value.Missing;

/** 签约覆盖名单: the persons behind a figure. */
@RequestScoped
public class CoveredListing implements Listing<Person> {
  private static final About ABOUT =
      new About(
          "enrolment/covered",
          "enrolment.covered.title",
          "enrolment.covered.found",
          List.of("pot", "year", "day", "community", "by", "code", "part"));

  @Inject private Coverages coverages;
  @Inject private ContractWords contractWords;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Person>> fields() {
    return List.of(
        Field.<Person>text("ledger.charges.person", Person::name)
            .link(person -> "/attribution/person?id=" + person.id()),
        Field.code("ledger.charges.certificate", Person::certificate),
        Field.code("enrolment.covered.contract", of(Contract::number)),
        Field.text("enrolment.covered.team", of(Contract::team)),
        Field.day("enrolment.list.from", of(Contract::from)),
        Field.day("enrolment.list.last", of(Contract::to)),
        Field.text("enrolment.my.groups", of(contract -> contractWords.groups(contract.groups()))));
  }

  private static Function<Person, Object> of(Function<Contract, Object> what) {
    return person -> person.contract() == null ? null : what.apply(person.contract());
  }

  /** By our key: nothing else is there before the persons of a page are looked up. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.up("person");
  }

  @Override
  public Portion<Person> read(Asked asked) {
    Coverages.Choice choice =
        new Coverages.Choice(
            asked.pot(), asked.year(), asked.given("day").flatMap(CoverageView::day));
    Coverages.Figure figure =
        asked
            .given("part")
            .flatMap(part -> CoverageWords.figure(asked.text("by"), asked.text("code"), part))
            .orElseThrow(() -> new Missing("figure", asked.text("part")));
    Coverages.Listed listed =
        coverages.persons(asked.text("community"), choice, figure, asked.page(), asked.size());
    return Portion.of(listed.count(), listed.people());
  }
}
