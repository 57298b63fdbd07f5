package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.access.DelayRule.Count;
import org.capitation.access.DelayRule.Tries;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;

/** 登录尝试的存储: how often it was tried in vain, and from where an account is known. */
@ApplicationScoped
public class TryStore {
  // takes the rows or makes them, always in this order
  private static final String HOLD =
      """
      insert into access_try (account, address, tries, tried_at) values (?, ?, 0, ?)
      on duplicate key update tries = tries""";

  private static final String READ =
      "select tries, tried_at, known_at from access_try where account = ? and address = ?";

  private static final String COUNT =
      "update access_try set tries = ?, tried_at = ? where account = ? and address = ?";

  private static final String KNOWN =
      "update access_try set tries = 0, known_at = ? where account = ? and address = ?";

  private static final String UNDO =
      """
      update access_try set tries = greatest(tries - 1, 0) where account = ? and address = ?""";

  private static final String FORGET =
      """
      delete from access_try where tried_at < ? and (known_at is null or known_at < ?)
      limit 1000""";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** 谁从哪里: an account, as it was typed, and an address. */
  public record Who(String account, String address) {
    private Object[] key(Count count) {
      return new Object[] {
        count == Count.ADDRESS ? "" : account, count == Count.ACCOUNT ? "" : address
      };
    }
  }

  /**
   * 计数现状.
   *
   * @param tries by what is counted
   * @param known whether the account has signed in from the address before
   */
  public record State(Map<Count, Tries> tries, boolean known) {}

  /** What is counted, kept as it is until the transaction ends. */
  public State hold(Who who, LocalDateTime now) {
    Map<Count, Tries> tries = new EnumMap<>(Count.class);
    boolean known = false;
    for (Count count : Count.values()) {
      Object[] key = who.key(count);
      run(HOLD, key[0], key[1], now);
      Row row = read.list(READ, TryStore::row, key).get(0);
      tries.put(count, row.tries());
      known |= count == Count.PAIR && row.known();
    }
    return new State(tries, known);
  }

  private record Row(Tries tries, boolean known) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Tries(row.getInt("tries"), row.getObject("tried_at", LocalDateTime.class)),
        row.getObject("known_at") != null);
  }

  /** Counts a try. */
  public void count(Who who, Count count, Tries tries) {
    Object[] key = who.key(count);
    run(COUNT, tries.count(), tries.last(), key[0], key[1]);
  }

  /** The try that was counted last was right. */
  public void right(Who who, LocalDateTime now) {
    run(KNOWN, now, who.account(), who.address());
    run(UNDO, who.key(Count.ADDRESS));
    run(UNDO, who.key(Count.ACCOUNT));
  }

  /** Forgets what was tried before a moment, and where nobody has signed in since another. */
  public void forget(LocalDateTime tried, LocalDateTime known) {
    run(FORGET, tried, known);
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
