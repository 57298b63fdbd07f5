package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Known;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.Opening;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.Opening.Share;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.registry.Pot;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;

/** 期初文件 {@code opening}: what a county brings along from before it began with us (L18). */
@ApplicationScoped
public class OpeningFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column COMMUNITY_CODE = LAYOUT.mandatory("community_code");
  private static final Column INSUTYPE = LAYOUT.mandatory("insutype");
  private static final Column YEAR = LAYOUT.mandatory("year");
  private static final Column ITEM = LAYOUT.mandatory("item");
  private static final Column AMOUNT = LAYOUT.mandatory("amount");
  private static final Column SIGNED = LAYOUT.optional("signed");
  private static final int YEARS_BACK = 3;

  @Inject private OpeningStore openings;
  @Inject private MonthStore months;
  @Inject private InstitutionStore institutions;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "opening";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Register<>(new Openings(run));
  }

  private final class Openings implements Register.Book<Opening.Key, Opening> {
    private final Run run;
    private final Map<String, Integer> communities;
    private final int now;
    private AccountingCalendar calendar;

    Openings(Run run) {
      this.run = run;
      communities = institutions.communityIds(run.county());
      now = BudgetYear.of(LocalDate.now(clock), run.county().startMonth()).year();
    }

    @Override
    public Opening.Key key(Row row) {
      row.required(YEAR);
      Item item =
          Arrays.stream(Item.values())
              .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(row.required(ITEM)))
              .findFirst()
              .orElseThrow(() -> row.bad(ITEM, Reason.UNKNOWN_CODE));
      return new Opening.Key(
          row.number(YEAR, now - YEARS_BACK, now),
          Pot.of(row.required(INSUTYPE))
              .orElseThrow(() -> row.bad(INSUTYPE, Reason.UNKNOWN_INSUTYPE)),
          Known.id(row, COMMUNITY_CODE, communities, Reason.UNKNOWN_COMMUNITY),
          item,
          share(row, item));
    }

    private Share share(Row row, Item item) {
      if (row.text(SIGNED) == null) {
        return Share.ALL;
      }
      if (!item.divides()) {
        throw row.bad(SIGNED, Reason.NOT_DIVIDED);
      }
      return row.flag(SIGNED) ? Share.SIGNED : Share.UNSIGNED;
    }

    @Override
    public Opening entry(Row row, Optional<Opening> known) {
      Opening.Key key = key(row);
      Money amount = row.requiredYuan(AMOUNT);
      if (amount.isNegative()) {
        throw row.bad(AMOUNT, Reason.OUT_OF_RANGE);
      }
      Opening opening = new Opening(key, amount);
      if (key.item().counts() && !Money.ofYuan(opening.count() + "").equals(amount)) {
        throw row.bad(AMOUNT, Reason.NOT_A_NUMBER);
      }
      return opening;
    }

    @Override
    public Map<Opening.Key, Opening> known(List<Row> rows) {
      calendar = months.calendar(run.county());
      return openings.all(run.county()).stream()
          .collect(Collectors.toMap(Opening::key, Function.identity()));
    }

    /** What months were closed on, and paid from, stands. */
    @Override
    public void admit(Row row, Opening entry) {
      if (run.county().year(entry.key().year()).months().stream()
          .anyMatch(calendar.closed()::contains)) {
        throw row.bad(YEAR, Reason.YEAR_UNDERWAY);
      }
    }

    @Override
    public void write(Changes<Opening.Key, Opening> changes) {
      openings.write(run.county(), changes.all(), run.stamp());
    }
  }
}
