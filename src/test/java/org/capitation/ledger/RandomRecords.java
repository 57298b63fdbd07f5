package org.capitation.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.capitation.attribution.Home;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;
import org.capitation.value.Money;

/**
 * Records of the summer of 2025 at random: visits, refunds, refunds of refunds and of nothing, in
 * several versions that have little in common; and what they come to, however they arrive.
 */
public final class RandomRecords {
  static final List<Provider> PROVIDERS =
      List.of(
          new Provider(11, 1, InstitutionClass.PRIMARY, Place.COUNTY),
          new Provider(12, 2, InstitutionClass.HOSPITAL, Place.COUNTY),
          new Provider(0, 0, InstitutionClass.HOSPITAL, Place.OUTSIDE));
  private static final List<org.capitation.attribution.Reason> CRITERIA =
      List.of(
          org.capitation.attribution.Reason.EXCEPTION,
          org.capitation.attribution.Reason.CONTRACT,
          org.capitation.attribution.Reason.HOUSEHOLD);
  private static final List<String> TYPES = List.of("11", "11", "11", "14", "15", "77");

  private RandomRecords() {}

  /** A rule for both pots since 2025: 11 is in, 15 beside, 14 out, and 77 unknown. */
  static ChargingRule rule(TermsBuilder terms, AccountingCalendar calendar) {
    ChargingTerms built = terms.in("11").beside("15").out("14").build();
    Dated<ChargingTerms> dated =
        new Dated<>(List.of(new Dated.Span<>(DateRange.from(LocalDate.of(2025, 1, 1)), built)));
    return new ChargingRule(Map.of(Pot.RESIDENT, dated, Pot.EMPLOYEE, dated), calendar, 1);
  }

  /** That rule with all months open. */
  public static ChargingRule rule() {
    return rule(new TermsBuilder(), new AccountingCalendar(Set.of()));
  }

  /** Some records of few numbers, each in up to three versions that have little in common. */
  public static List<Incoming> records(SplittableRandom random) {
    List<Incoming> records = new ArrayList<>();
    int numbers = random.nextInt(2, 6);
    for (int number = 1; number <= numbers; number++) {
      for (int version = random.nextInt(1, 4); version > 0; version--) {
        // a number above the last never comes
        String original = random.nextBoolean() ? null : "S" + random.nextInt(1, numbers + 2);
        records.add(random("S" + number, original, version, random));
      }
    }
    return records;
  }

  private static Incoming random(
      String settlement, String original, int version, SplittableRandom random) {
    LocalDate day = LocalDate.of(2025, random.nextInt(6, 9), random.nextInt(1, 29));
    Money yuan = Money.ofFen(random.nextLong(1, 10_000));
    Amounts amounts = new Amounts(1, yuan, yuan);
    Visit visit =
        new Visit(
            settlement,
            original,
            LocalDateTime.of(2025, 9, version, 0, 0),
            random.nextInt(6) == 0 ? Pot.EMPLOYEE : Pot.RESIDENT,
            new Care(TYPES.get(random.nextInt(TYPES.size())), null, random.nextBoolean()),
            random.nextBoolean(),
            day.minusDays(random.nextInt(40)),
            day.atTime(9, 0),
            original == null ? amounts : amounts.negated());
    return new Incoming(visit, patient(random), PROVIDERS.get(random.nextInt(PROVIDERS.size())));
  }

  /** Somebody at home anywhere, nobody's, not insured, or unknown. */
  static Patient patient(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> Patient.UNKNOWN;
      case 1 -> Patient.of(Optional.empty());
      default -> at(random.nextInt(4), random);
    };
  }

  /** Somebody at home in a community; 0 for nobody's. */
  static Patient at(int community) {
    return Patient.of(
        Optional.of(
            community == 0
                ? Home.UNATTRIBUTED
                : new Home(community, org.capitation.attribution.Reason.HOUSEHOLD, 0)));
  }

  /** Somebody at home in a community by some criterion, with a contract there or without. */
  private static Patient at(int community, SplittableRandom random) {
    org.capitation.attribution.Reason reason = CRITERIA.get(random.nextInt(CRITERIA.size()));
    boolean contract = reason == org.capitation.attribution.Reason.CONTRACT;
    int team = contract ? 1 + random.nextInt(2) : random.nextInt(3);
    return community == 0
        ? at(0)
        : Patient.of(Optional.of(new Home(community, reason, 10 * community * team)));
  }

  /** What each record comes to, said by the newest versions alone. */
  public static Map<String, Map<LedgerAccount, Amounts>> expected(
      ChargingRule rule, List<Incoming> records) {
    Map<String, Incoming> newest = newest(records);
    Map<String, Map<LedgerAccount, Amounts>> expected = new TreeMap<>();
    newest.forEach(
        (settlement, record) -> {
          Entry.Charge charge =
              record.visit().refund()
                  ? rule.refund(
                      record.visit(),
                      root(record, newest)
                          .map(r -> rule.charge(r.visit(), r.patient(), r.provider())),
                      record.provider())
                  : rule.charge(record.visit(), record.patient(), record.provider());
          expected.put(settlement, Map.of(charge.account(), charge.amounts()));
        });
    return expected;
  }

  /** The visit at the end of a chain of refunds. */
  private static Optional<Incoming> root(Incoming refund, Map<String, Incoming> newest) {
    Set<String> seen = new HashSet<>();
    Incoming record = refund;
    while (record != null && record.visit().refund() && seen.add(record.visit().settlement())) {
      record = newest.get(record.visit().original());
    }
    return Optional.ofNullable(record).filter(r -> !r.visit().refund());
  }

  /** The newest version of each record. */
  static Map<String, Incoming> newest(List<Incoming> records) {
    Map<String, Incoming> newest = new TreeMap<>();
    for (Incoming record : records) {
      newest.merge(
          record.visit().settlement(),
          record,
          (a, b) -> a.visit().updated().isAfter(b.visit().updated()) ? a : b);
    }
    return newest;
  }

  public static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
    List<T> shuffled = new ArrayList<>();
    list.forEach(one -> shuffled.add(random.nextInt(shuffled.size() + 1), one));
    return shuffled;
  }
}
