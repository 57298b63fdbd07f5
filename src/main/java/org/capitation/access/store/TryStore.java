package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.access.DelayRule;
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
      "update access_try set known_at = ? where account = ? and address = ?";

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

  /** What is counted where a try of theirs is, kept as it is until the transaction ends. */
  public Map<Count, Tries> hold(Who who, LocalDateTime now) {
    Map<Count, Tries> tries = new EnumMap<>(Count.class);
    Row own = hold(who, Count.PAIR, now);
    tries.put(Count.PAIR, own.tries());
    for (Count count : DelayRule.counts(own.known())) {
      tries.computeIfAbsent(count, other -> hold(who, other, now).tries());
    }
    return tries;
  }

  private Row hold(Who who, Count count, LocalDateTime now) {
    Object[] key = who.key(count);
    run(HOLD, key[0], key[1], now);
    return read.list(READ, TryStore::row, key).get(0);
  }

  private record Row(Tries tries, boolean known) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Tries(row.getInt("tries"), row.getObject("tried_at", LocalDateTime.class)),
        row.getObject("known_at") != null);
  }

  /** Keeps what is counted now. */
  public void count(Who who, Count count, Tries tries) {
    Object[] key = who.key(count);
    run(COUNT, tries.count(), tries.last(), key[0], key[1]);
  }

  /** The account has signed in from there. */
  public void know(Who who, LocalDateTime now) {
    run(KNOWN, now, who.account(), who.address());
  }

  /** Forgets what was tried before a moment, and where nobody has signed in since another. */
  public void forget(LocalDateTime tried, LocalDateTime known) {
    run(FORGET, tried, known);
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
