package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.access.InCommunity;
import org.capitation.access.Recorded;
import org.capitation.access.Unrecorded;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.listing.store.MomentStore;
import org.capitation.value.Declined;

/** Use cases as every feature has them, over a table of their own. */
@ApplicationScoped
public class Bench {
  @Inject private BulkLoad bulk;
  @Inject private BulkRead read;
  @Inject private MomentStore moment;

  @Transactional
  @Allowed(Circle.CLERK)
  public void add(@InCommunity String community, long id, String text) {
    run("insert into probe_trail (id, text, api_token) values (?, ?, 'hush')", id, text);
  }

  @Transactional
  @Allowed(Circle.CLERK)
  public void change(long id, String text, String reason) {
    run("update probe_trail set text = ? where id = ?", text, id);
    run("update probe_trail set api_token = concat(api_token, '!') where id = ?", id);
  }

  @Transactional
  @Allowed(Circle.CLERK)
  public void many(int rows) {
    bulk.batch(
        "insert into probe_trail (id, text) values (?, 'many')",
        IntStream.range(0, rows).mapToObj(i -> new Object[] {1000L + i}).toList());
  }

  @Transactional
  @Allowed(Circle.CLERK)
  public void decline(long id) {
    run("update probe_trail set text = 'gone' where id = ?", id);
    throw new Declined("audit.export.many", 1, 2);
  }

  @Transactional
  @Allowed(Circle.CLERK)
  public void fail(long id) {
    run("update probe_trail set text = 'gone' where id = ?", id);
    throw new IllegalStateException("planned");
  }

  @Transactional
  @Allowed(Circle.CLERK)
  @Unrecorded("the test says so")
  public void silent(long id) {
    run("update probe_trail set text = 'silent' where id = ?", id);
  }

  /** How many rows are seen after a first statement, each time when somebody has done something. */
  @Transactional
  @Allowed(Circle.CLERK)
  public List<Integer> watched(Runnable somebody) {
    moment.hold();
    run(
        "insert into probe_trail (id, text) values (?, 'one')"
            + " on duplicate key update text = 'more'",
        1L);
    return IntStream.range(0, 2)
        .mapToObj(
            i -> {
              somebody.run();
              return read.list("select count(*) from probe_trail", row -> row.getInt(1)).get(0);
            })
        .toList();
  }

  @Allowed(Circle.CLERK)
  @Recorded
  public String read(String certificate) {
    return certificate;
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(Arrays.copyOf(arguments, arguments.length)));
  }
}
