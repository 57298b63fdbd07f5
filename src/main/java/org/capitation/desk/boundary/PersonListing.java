package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.boundary.PersonAnswer;
import org.capitation.ledger.boundary.PersonAnswer.Chain;
import org.capitation.ledger.boundary.PersonAnswer.Place;
import org.capitation.ledger.boundary.PersonLedger;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.MedicalWords;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/**
 * 个人费用清单: the records of a person, each with what it comes to after its corrections. The page shows
 * the corrections as well; this is what can be taken away.
 */
@RequestScoped
public class PersonListing implements Listing<Chain> {
  private static final String PERSON = "id";
  private static final About ABOUT =
      new About(
          "desk/person",
          "desk.person.title",
          "desk.person.records",
          List.of(PERSON, "pot", "year"));

  @Inject private PersonLedger persons;
  @Inject private Words words;

  private PersonAnswer answer;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Chain>> fields() {
    return List.of(
        Field.day("ledger.charges.date", one -> one.first().serviceDate()),
        Field.code("ledger.records.settlement", one -> one.first().settlement()),
        Field.text("ledger.charges.kind", one -> words.text("ledger.kind." + one.first().kind())),
        Field.count("desk.person.corrections", one -> (long) one.lines().size() - 1),
        Field.text("ledger.charges.institution", one -> one.first().institution().name()),
        Field.code("ledger.charges.category", word("ledger.category.", Place::category)),
        Field.text(
            "ledger.charges.medical", one -> MedicalWords.of(one.first().medicalType(), words)),
        Field.text("desk.person.bearer", one -> place(one).homeName()),
        Field.code("ledger.charges.reason", word("ledger.reason.", Place::reason)),
        Field.day("desk.person.month", one -> place(one).serviceMonth()),
        Field.day("ledger.charges.month", one -> place(one).month()),
        amount("ledger.charges.fee", Amounts::fee),
        amount("ledger.charges.fund", Amounts::fund));
  }

  /** Where a record stands now. */
  private static Place place(Chain one) {
    return one.lines().get(one.lines().size() - 1).place();
  }

  private Function<Chain, String> word(String key, Function<Place, ?> code) {
    return one -> words.text(key + code.apply(place(one)));
  }

  private static Field<Chain> amount(String key, Function<Amounts, Money> amount) {
    return Field.money(key, one -> amount.apply(one.net()));
  }

  /** The latest first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("date");
  }

  @Override
  public Portion<Chain> read(Asked asked) {
    long person =
        person(asked.parameters()).orElseThrow(() -> new Missing("person", asked.text(PERSON)));
    answer =
        persons.of(
            person,
            new PersonLedger.Choice(
                asked.given("pot").flatMap(Pot::of),
                asked.given("year").filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf),
                asked.page(),
                asked.size()));
    return Portion.of(answer.count(), answer.records());
  }

  @Override
  public Optional<Long> person(UnaryOperator<String> parameters) {
    return Listing.super.person(name -> parameters.apply(PERSON));
  }

  /** The person, once the list was read. */
  PersonAnswer answer() {
    return answer;
  }
}
