package org.capitation.bench;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capitation.it.Visitor;

/** 页面之比: how long pages take with all visits, beside a twentieth of them in the same run. */
final class PageRace {
  private static final int NUMBER = 8;
  private static final int WARM_UP = 150;
  private static final int RUNS = 100;
  private static final int PER_CENT = 95;
  private static final String YEAR = "year=" + BenchCounty.YEAR;

  private final URL base;
  private final Map<String, Double> few = new LinkedHashMap<>();

  PageRace(URL base) {
    this.base = base;
  }

  /** A page and who looks at it. */
  private record Page(String name, String account, String address) {}

  private static List<Page> pages() throws SQLException {
    return List.of(
        new Page("person page", "bench-clerk", "desk/person?id=" + somebody()),
        new Page("overview", "bench-clerk", "desk/overview?pot=390&" + YEAR),
        new Page("community page", "bench-clerk", "desk/community?community=C01&pot=390&" + YEAR),
        new Page("charges", "bench-clerk", "ledger/charges?community=C01&pot=390&" + YEAR),
        new Page("doctor's list", "bench-doctor", "enrolment/my"));
  }

  /** The patient of the first visit in the books of the county. */
  private static long somebody() throws SQLException {
    try (Connection connection = Outside.settings().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select person_id from ledger_visit where person_id is not null and county_id = "
                    + Outside.county(connection)
                    + " order by id limit 1")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Measures with a twentieth of the visits. */
  void few() throws IOException, InterruptedException, SQLException {
    if (Plan.wants(NUMBER)) {
      measure(WARM_UP);
      few.putAll(measure(RUNS));
    }
  }

  /** Measures with all of them. */
  void all() throws IOException, InterruptedException, SQLException {
    if (!Plan.wants(NUMBER)) {
      return;
    }
    Load load = new Load();
    measure(WARM_UP / 5);
    measure(RUNS)
        .forEach(
            (page, seconds) ->
                Results.add(
                    new Results.Compared(
                        NUMBER,
                        page + ", p95",
                        Results.number(seconds * 1e3) + " ms",
                        "with a twentieth: " + Results.number(few.get(page) * 1e3) + " ms"),
                    seconds / few.get(page),
                    Goal.atMost(1.5),
                    load));
  }

  private Map<String, Double> measure(int runs)
      throws IOException, InterruptedException, SQLException {
    Map<String, Visitor> visitors = new LinkedHashMap<>();
    Map<String, double[]> seconds = new LinkedHashMap<>();
    for (Page page : pages()) {
      if (!visitors.containsKey(page.account())) {
        Visitor visitor = new Visitor(base);
        visitor.signIn(page.account(), BenchCounty.PASSWORD, "/");
        visitors.put(page.account(), visitor);
      }
      seconds.put(page.name(), new double[runs]);
    }
    for (int run = 0; run < runs; run++) {
      for (Page page : pages()) {
        Stopwatch watch = new Stopwatch();
        HttpResponse<String> answer = visitors.get(page.account()).get(page.address());
        seconds.get(page.name())[run] = watch.seconds();
        if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
          throw new IllegalStateException(page.address() + ": " + answer.statusCode());
        }
      }
    }
    Map<String, Double> percentiles = new LinkedHashMap<>();
    seconds.forEach((name, all) -> percentiles.put(name, Stopwatch.percentile(all, PER_CENT)));
    return percentiles;
  }
}
