package org.capitation.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.capitation.files.Row;
import org.capitation.ledger.boundary.Fate;
import org.capitation.ledger.boundary.VisitFile;
import org.capitation.ledger.boundary.Visits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 单笔过账之比: visits posted one by one through the use case, beside the bare rows; in the server. */
@ApplicationScoped
public class PostingRace {
  private static final int NUMBER = 5;
  private static final String PREFIX = "PU";
  private static final int WARM_UP = 30;

  @Inject private BenchCounty county;
  @Inject private RawTable tables;
  @Inject private InServer server;
  @Inject private Visits visits;
  @Inject private VisitFile layout;

  @Inject
  @ConfigProperty(name = "capitation.db.url")
  private String url;

  @Inject
  @ConfigProperty(name = "capitation.db.user")
  private String user;

  @Inject
  @ConfigProperty(name = "capitation.db.password")
  private String password;

  /** Measures, and looks whether all are in the books. */
  public void run() throws IOException, SQLException {
    if (!Plan.wants(NUMBER)) {
      return;
    }
    SingleRows rows = new SingleRows(BenchCounty.some(), PREFIX);
    BareRows bare = new BareRows(new BareRows.Settings(url, user, password), 0);
    Load load = new Load();
    Duel duel = new Duel(WARM_UP, server::run, count -> post(rows, count), bare::insert);
    duel.tell(
        NUMBER, Duel.THREADS + " threads, a visit each by the use case", Goal.atLeast(0.5), load);
    long booked = tables.number(countOf(PREFIX));
    if (booked != duel.done()) {
      throw new IllegalStateException(booked + " of " + duel.done() + " are in the books");
    }
  }

  /** How many visits have numbers that begin like this. */
  static String countOf(String prefix) {
    return "select count(*) from ledger_visit where county_id = (select id from registry_county"
        + " where code = '"
        + BenchCounty.CODE
        + "') and setl_id like '"
        + prefix
        + "%'";
  }

  private void post(SingleRows rows, int count) {
    for (int i = 0; i < count; i++) {
      county.act(() -> post(Row.of(1, layout.layout(), rows.next())));
    }
  }

  private void post(Row row) {
    Fate fate = visits.post(List.of(row)).get(0);
    if (fate.outcome() != Fate.Outcome.ACCEPTED) {
      throw new IllegalStateException(fate.toString());
    }
  }
}
