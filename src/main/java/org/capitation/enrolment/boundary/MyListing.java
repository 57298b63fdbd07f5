package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.capitation.access.Caller;
import org.capitation.enrolment.SignedPerson;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Words;

/** 签约名册: the own list of the doctor who looks, to be taken away; the page has cards. */
@ApplicationScoped
public class MyListing implements Listing<SignedPerson> {
  private static final About ABOUT =
      new About(
          "enrolment/my",
          "enrolment.my.sheet",
          "enrolment.covered.found",
          List.of("q", "state", "group", "township"));

  @Inject private SignedLists lists;
  @Inject private Caller caller;
  @Inject private ContractWords contractWords;
  @Inject private Words words;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<SignedPerson>> fields() {
    return List.of(
        Field.text("enrolment.my.name", SignedPerson::name),
        Field.code("enrolment.my.gender", person -> contractWords.gender(person.gender())),
        Field.count("enrolment.my.age", SignedPerson::age),
        Field.code("enrolment.my.tail", SignedPerson::tail),
        Field.text("enrolment.my.township", SignedPerson::township),
        Field.text("enrolment.my.groups", person -> contractWords.groups(person.groups())),
        Field.code("enrolment.my.contract", SignedPerson::contract),
        Field.<SignedPerson>day("enrolment.my.last-day", SignedPerson::lastDay).as(Trait.SORTED),
        Field.text(
            "enrolment.my.state", person -> words.text("enrolment.my.state." + person.state())));
  }

  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.up("last-day");
  }

  @Override
  public Portion<SignedPerson> read(Asked asked) {
    return Portion.of(
        ListChoice.of(asked.parameters()).of(lists.of(caller.doctor().orElse(""))).persons(),
        this,
        asked);
  }
}
