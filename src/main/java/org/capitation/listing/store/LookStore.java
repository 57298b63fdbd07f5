package org.capitation.listing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.listing.Looks;

/** 列设置的存储: how accounts look at lists (T5). */
@ApplicationScoped
public class LookStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** What this transaction reads from its next statement on is of one moment (T2). */
  public void holdMoment() {
    run("set transaction isolation level repeatable read");
  }

  /** How an account looks at a list. */
  public Looks of(String account, String list) {
    return read
        .list(
            "select fields, dense from listing_look where account = ? and list = ?",
            row ->
                new Looks(
                    row.getString("fields").isEmpty()
                        ? List.of()
                        : List.of(row.getString("fields").split(" ")),
                    row.getBoolean("dense")),
            account,
            list)
        .stream()
        .findFirst()
        .orElse(Looks.USUAL);
  }

  /** Keeps how an account looks at a list. */
  public void keep(String account, String list, Looks looks) {
    run(
        "insert into listing_look (account, list, fields, dense) values (?, ?, ?, ?)"
            + " on duplicate key update fields = values(fields), dense = values(dense)",
        account,
        list,
        String.join(" ", looks.fields()),
        looks.dense());
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
