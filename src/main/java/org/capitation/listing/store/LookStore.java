package org.capitation.listing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.listing.Looks;

/** 列设置的存储: how accounts look at lists (R5). */
@ApplicationScoped
public class LookStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

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
    bulk.batch(
        "insert into listing_look (account, list, fields, dense) values (?, ?, ?, ?)"
            + " on duplicate key update fields = values(fields), dense = values(dense)",
        List.<Object[]>of(
            new Object[] {account, list, String.join(" ", looks.fields()), looks.dense()}));
  }
}
