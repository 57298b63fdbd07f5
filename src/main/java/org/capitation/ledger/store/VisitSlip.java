package org.capitation.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Alike;
import org.capitation.ledger.Care;
import org.capitation.ledger.Category;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Pile;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Recheck;
import org.capitation.ledger.Slip;
import org.capitation.ledger.Visit;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Pot;

/**
 * 记录游标: the visits of a scan, one after the other in the same object. Columns are read as the bytes
 * that the driver holds, and those in which visits are alike are made into objects once for all of
 * them: a million visits leave nothing to collect behind.
 */
final class VisitSlip implements Slip {
  private static final String OWN =
      "id, person_id, service_date, settled_at, fee, fund, begun_on, ";

  /** Where the columns begin in which visits are alike. */
  private static final int ALIKE = 8;

  /**
   * What a row costs goes by the number of its columns, so that the small whole numbers are packed:
   * each with as many bits as its column has.
   */
  private static final String[] NAMES = {
    "home_community << 32 | provider_community as places",
    "service_month << 40 | accounting_month << 16 | budget_year as months",
    "pot << 32 | revision << 16 | (visits & 255) << 8 | signed & 255 as marks",
    "category",
    "disposition",
    "reason",
    "terms_id",
    "attribution_version",
    "institution_class",
    "med_type",
    "dise_no",
    "pay_loc"
  };

  /** The columns that are read. */
  static final String COLUMNS = OWN + String.join(", ", NAMES);

  private static final byte NULL = 0;
  private static final byte END = 1;

  private final Recheck check;
  private byte[] key = new byte[256];
  private byte[][] keys = new byte[1 << 12][];
  private int[] hashes = new int[1 << 12];
  private Pile[] piles = new Pile[1 << 12];
  private int size;
  private int length;
  private ResultSet row;
  private long visit;
  private long person;
  private int serviceDay;
  private int settledDay;
  private long fee;
  private long fund;

  VisitSlip(Recheck check) {
    this.check = check;
  }

  void read(ResultSet current) throws SQLException {
    row = current;
    visit = number(row.getBytes(1));
    byte[] patient = row.getBytes(2);
    person = patient == null ? 0 : number(patient);
    serviceDay = day(row.getBytes(3));
    settledDay = day(row.getBytes(4));
    fee = number(row.getBytes(5));
    fund = number(row.getBytes(6));
    check.look(pile(), this);
  }

  /** A whole number, or an amount with two decimals in hundredths. */
  private static long number(byte[] digits) {
    int from = digits[0] == '-' ? 1 : 0;
    long number = 0;
    for (int i = from; i < digits.length; i++) {
      if (digits[i] != '.') {
        number = number * 10 + (digits[i] - '0');
      }
    }
    return from == 1 ? -number : number;
  }

  /** The day of a date or time, counted from 1970-01-01. */
  private static int day(byte[] date) {
    int year = two(date, 0) * 100 + two(date, 2);
    int month = two(date, 5);
    // years begin in March, so that the leap day is the last one
    int shifted = month <= 2 ? year - 1 : year;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + two(date, 8) - 1;
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468;
  }

  private static int two(byte[] digits, int at) {
    return (digits[at] - '0') * 10 + digits[at + 1] - '0';
  }

  private Pile pile() throws SQLException {
    int hash = key();
    int slot = hash & keys.length - 1;
    while (keys[slot] != null) {
      if (hashes[slot] == hash && Arrays.equals(keys[slot], 0, keys[slot].length, key, 0, length)) {
        return piles[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    Pile pile = check.pile(alike());
    put(slot, Arrays.copyOf(key, length), hash, pile);
    if (++size * 2 > keys.length) {
      grow();
    }
    return pile;
  }

  /** Collects the bytes of the columns in which visits are alike; their hash. */
  private int key() throws SQLException {
    length = 0;
    int hash = 1;
    for (int i = ALIKE; i < ALIKE + NAMES.length; i++) {
      byte[] column = row.getBytes(i);
      int end = column == null ? 0 : column.length;
      if (length + end + 1 > key.length) {
        key = Arrays.copyOf(key, (length + end + 1) * 2);
      }
      for (int j = 0; j < end; j++) {
        hash = hash * 31 + column[j];
        key[length++] = column[j];
      }
      key[length++] = column == null ? NULL : END;
      hash = hash * 31 + i;
    }
    return hash ^ hash >>> 15;
  }

  private void put(int slot, byte[] bytes, int hash, Pile pile) {
    keys[slot] = bytes;
    hashes[slot] = hash;
    piles[slot] = pile;
  }

  private void grow() {
    byte[][] oldKeys = keys;
    int[] oldHashes = hashes;
    Pile[] oldPiles = piles;
    keys = new byte[oldKeys.length * 2][];
    hashes = new int[keys.length];
    piles = new Pile[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int slot = oldHashes[i] & keys.length - 1;
        while (keys[slot] != null) {
          slot = slot + 1 & keys.length - 1;
        }
        put(slot, oldKeys[i], oldHashes[i], oldPiles[i]);
      }
    }
  }

  private Alike alike() throws SQLException {
    long months = row.getLong("months");
    long marks = row.getLong("marks");
    return new Alike(
        account(row.getLong("places"), months, marks),
        Disposition.valueOf(row.getString("disposition")),
        BulkRead.month((int) (months >> 16) & 0xFF_FFFF),
        new Alike.Ground(row.getLong("terms_id"), row.getLong("attribution_version")),
        new Care(row.getString("med_type"), row.getString("dise_no"), false),
        InstitutionClass.valueOf(row.getString("institution_class")),
        Visit.PAPER.equals(row.getString("pay_loc")),
        (byte) (marks >> 8),
        (short) (marks >> 16) > 1);
  }

  private LedgerAccount account(long places, long months, long marks) throws SQLException {
    return new LedgerAccount(
        Pot.of(Long.toString(marks >> 32)).orElseThrow(),
        (int) (places >> 32),
        (int) places,
        Category.valueOf(row.getString("category")),
        Reason.valueOf(row.getString("reason")),
        (marks & 255) != 0,
        BulkRead.month((int) (months >> 40)),
        (int) months & 0xFFFF);
  }

  @Override
  public long visit() {
    return visit;
  }

  @Override
  public long person() {
    return person;
  }

  @Override
  public int serviceDay() {
    return serviceDay;
  }

  @Override
  public int settledDay() {
    return settledDay;
  }

  @Override
  public int begunDay() {
    try {
      return day(row.getBytes(7));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long fee() {
    return fee;
  }

  @Override
  public long fund() {
    return fund;
  }
}
