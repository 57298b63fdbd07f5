package org.capitation.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.capitation.app.sample.Fees.Part;

/**
 * 对总账: what the platform says that the institutions of the county settled in a month; a file each
 * month, which comes with its visits.
 *
 * <p>They agree with the visits but for the last month: there a settlement was not delivered, an
 * amount was changed after the delivery, and one institution has no statement yet.
 */
final class Statements {
  private static final String OUTPATIENT = "11";
  private static final String PHARMACY = "41";
  private static final long FEE_NOT_DELIVERED = 18_650;
  private static final long FUND_NOT_DELIVERED = 9_325;
  private static final long CHANGED = 1_280;

  private final SampleCalendar calendar;
  private final List<Map<Key, Sum>> months = new ArrayList<>();

  /** Of whom a statement is; their order is that of the file. */
  private record Key(String institution, String pot, String clearing) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return (institution + pot + clearing)
          .compareTo(other.institution + other.pot + other.clearing);
    }
  }

  /** What was settled. */
  private static final class Sum {
    private long count;
    private long fee;
    private long pool;
    private long funds;
    private long account;

    void add(Visit visit) {
      count += visit.marks().original() == null ? 1 : -1;
      fee += visit.fees().get(Part.MEDFEE_SUMAMT);
      pool += visit.fees().pool();
      funds += visit.fees().get(Part.FUND_PAY_SUMAMT);
      account += visit.fees().get(Part.ACCT_PAY);
    }
  }

  Statements(SampleCalendar calendar) {
    this.calendar = calendar;
    calendar.months().forEach(month -> months.add(new TreeMap<>()));
  }

  /** Counts a settlement that was delivered in a month. */
  void add(Visit visit, int delivered) {
    boolean stated = !visit.marks().paper() && !visit.place().tier().outside();
    if (!stated || calendar.monthOf(visit.times().settled().day()) != delivered) {
      return;
    }
    boolean pharmacy = visit.place().tier() == Tier.PHARMACY;
    Key key =
        new Key(
            visit.place().numberInVisits(),
            visit.patient().cover().kind().insuranceType(),
            pharmacy ? PHARMACY : OUTPATIENT);
    months.get(delivered).computeIfAbsent(key, k -> new Sum()).add(visit);
  }

  /** Writes the files, one a month. */
  List<SampleFile> write(Path folder) throws IOException {
    List<SampleFile> files = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = calendar.months().get(i);
      Path path = folder.resolve(Layout.CONTROL_TOTAL.kind() + "-" + month + ".csv");
      if (i == months.size() - 1) {
        differ(months.get(i));
      }
      try (CsvFile file = CsvFile.create(path, Layout.CONTROL_TOTAL)) {
        for (Map.Entry<Key, Sum> statement : months.get(i).entrySet()) {
          write(file, month, statement.getKey(), statement.getValue());
        }
      }
      files.add(new SampleFile(Layout.CONTROL_TOTAL.kind(), path, month));
    }
    return files;
  }

  private static void write(CsvFile file, YearMonth month, Key key, Sum sum) throws IOException {
    file.text(key.institution()).text(key.pot()).text(key.clearing());
    file.text(month.atDay(1).toString()).text(month.atEndOfMonth().toString());
    file.fen(sum.fee).fen(sum.pool).fen(sum.funds).fen(sum.account).number(sum.count).end();
  }

  /** What a county meets: three of the statements differ, or are not there. */
  private static void differ(Map<Key, Sum> month) {
    List<Key> hospitals =
        month.keySet().stream().filter(key -> key.clearing().equals(OUTPATIENT)).toList();
    if (hospitals.size() < 3) {
      return;
    }
    Sum more = month.get(hospitals.get(0));
    more.count++;
    more.fee += FEE_NOT_DELIVERED;
    more.pool += FUND_NOT_DELIVERED;
    more.funds += FUND_NOT_DELIVERED;
    month.get(hospitals.get(1)).pool -= CHANGED;
    month.remove(hospitals.get(hospitals.size() - 1));
  }
}
