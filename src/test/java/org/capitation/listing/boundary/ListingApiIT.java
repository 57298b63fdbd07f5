package org.capitation.listing.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.it.Visitor;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists of the sample county say on their pages is what their files hold. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ListingApiIT {
  private static final Pattern FOUND = Pattern.compile("id=\"found\"[^>]*>([^<]*)<");
  private static final Pattern COUNT = Pattern.compile("[\\d,]+");
  private static final Pattern SUM = Pattern.compile(" · (\\S+) (-?[\\d,]+\\.\\d\\d) 元");
  private static final Pattern FILE = Pattern.compile("id=\"(csv|xlsx)\" href=\"/([^\"]*)\"");

  @ArquillianResource private URL base;

  @ParameterizedTest
  @CsvSource({
    "clerk, ledger/charges?community=C01&pot=390&year=2025&month=",
    "clerk, ledger/charges?community=C02&pot=390&year=2025&month=&place=away&sort=fund",
    "c01, ledger/charges?community=C01&pot=390&year=2025&month=2025-05&from=20&sort=-fee&page=9",
    "auditor, ledger/charges?community=C01&pot=310&year=2025&month=2025-06&q=医院",
    "clerk, ledger/charges?community=C01&pot=390&year=2025&month=2025-06&sign=FREQUENT_MONTH",
    "clerk, ledger/records?pot=390&month=2025-05&sort=date",
    "reviewer, ledger/disputes?pot=390&year=2025",
    "clerk, enrolment/list?state=all&sort=-from",
    "c01, enrolment/list?state=90",
    "health, enrolment/covered?pot=390&year=2025&by=all&part=signed",
    "clerk, attribution/unattributed?pot=390",
    "clerk, attribution/contradictions",
    "clerk, files/imports?sort=nonsense&page=99999",
    "admin, job/list",
    "admin, access/users?sort=-signed",
    "admin, access/users?role=DOCTOR&page=9",
    "auditor, audit/trail?deed=access.SignedIn&account=reviewer",
    "clerk, attribution/changes?state=DONE",
    "clerk, document/register"
  })
  void T3_count_and_sums_shown_are_those_exported(String account, String page) throws Exception {
    Visitor visitor = new Visitor(base);
    visitor.signIn(account, "capitation", "");
    String shown = visitor.get(page.replace("医院", "%E5%8C%BB%E9%99%A2")).body();
    Matcher found = FOUND.matcher(shown);
    assertTrue(found.find(), page);
    String says = found.group(1);
    Matcher count = COUNT.matcher(says);
    assertTrue(count.find(), says);
    long rows = Long.parseLong(count.group().replace(",", ""));
    Matcher file = FILE.matcher(shown);
    assertEquals(rows > 0, file.find(), says);
    for (boolean more = rows > 0; more; more = file.find()) {
      String path = file.group(2).replace("&amp;", "&");
      byte[] bytes = bytes(path, account, 200);
      List<List<String>> table = table(file.group(1), bytes);
      assertEquals(rows + 1, table.size(), path);
      Matcher sum = SUM.matcher(says);
      while (sum.find()) {
        assertEquals(
            new BigDecimal(sum.group(2).replace(",", "")),
            sum(table, table.get(0).indexOf(sum.group(1))),
            path);
      }
      visitor.get(page.split("\\?")[0] + "?unit=wan");
      List<List<String>> again = table(file.group(1), bytes(path, account, 200));
      assertEquals(table, again, "in yuan whatever the page shows");
    }
  }

  @Test
  void T3_a_list_is_named_in_words_and_names_nobody() throws Exception {
    HttpResponse<byte[]> answer = answer("api/listing/enrolment/list/csv?state=all", "clerk");
    String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(
        disposition.startsWith("attachment; filename*=UTF-8''%E7%AD%BE%E7%BA%A6"), disposition);
    assertTrue(disposition.endsWith(".csv"), disposition);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFF姓名,"), text.substring(0, 40));
    assertFalse(text.matches("(?s).*\\d{15}.*"), "masked");
    String english =
        new String(
            answer("api/listing/enrolment/list/csv?state=all&lang=en", "clerk").body(),
            StandardCharsets.UTF_8);
    assertTrue(english.startsWith("\uFEFFName,"), english.substring(0, 40));
  }

  @ParameterizedTest
  @CsvSource({
    "finance, ledger/charges/csv?community=C01&pot=390&year=2025&month=2025-05, 403",
    "c02, ledger/charges/csv?community=C01&pot=390&year=2025&month=2025-05, 403",
    "doctor, ledger/records/xlsx?pot=390&month=2025-05, 403",
    "c01, ledger/records/csv?pot=390&month=2025-05, 403",
    "admin, enrolment/list/csv, 403",
    "clerk, enrolment/nothing/csv, 404",
    "clerk, enrolment/list/pdf, 404",
    "clerk, ledger/charges/csv?community=C01&pot=390&month=2025-05, 404",
    "clerk, ledger/charges/csv?community=C01&pot=390&year=2025&month=&sign=NOT_OURS, 409",
    "doctor, enrolment/my/csv?state=all, 200",
    "c01, job/list/csv, 403",
    "clerk, audit/trail/csv, 403",
    "auditor, access/users/xlsx, 403",
    "c01, attribution/changes/csv, 403",
    "finance, desk/person/csv?id=1, 403",
    "clerk, desk/person/csv, 404"
  })
  void X2_who_may_not_see_a_list_does_not_take_it_away(String account, String file, int status)
      throws Exception {
    bytes("api/listing/" + file, account, status);
  }

  @Test
  void T5_columns_are_kept_for_whoever_chose_them() throws Exception {
    Visitor visitor = new Visitor(base);
    visitor.signIn("auditor", "capitation", "");
    String page = "enrolment/list?state=all";
    assertTrue(head(visitor.get(page).body()).contains("团队"));
    HttpResponse<String> kept =
        visitor.post(
            "listing/look",
            Map.of("list", "enrolment/list", "column", "fee", "dense", "1", "back", "?state=all"));
    assertEquals(302, kept.statusCode());
    assertTrue(
        kept.headers().firstValue("Location").orElse("").endsWith("/enrolment/list?state=all"));
    String after = visitor.get(page).body();
    assertFalse(head(after).contains("团队"), head(after));
    assertTrue(head(after).contains("姓名"), "the first stays");
    assertTrue(after.contains("data stack sticky compact"));
    Visitor other = new Visitor(base);
    other.signIn("clerk", "capitation", "");
    assertTrue(head(other.get(page).body()).contains("团队"));
    HttpResponse<String> reset =
        visitor.post(
            "listing/look",
            Map.of("list", "enrolment/list", "do", "reset", "back", "//elsewhere.example/"));
    assertTrue(reset.headers().firstValue("Location").orElse("").endsWith("/enrolment/list"));
    assertTrue(head(visitor.get(page).body()).contains("团队"));
  }

  private static String head(String page) {
    return page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"));
  }

  private static BigDecimal sum(List<List<String>> table, int column) {
    return table.stream()
        .skip(1)
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2);
  }

  private static List<List<String>> table(String kind, byte[] bytes) throws IOException {
    return kind.equals("csv") ? csv(bytes) : xlsx(bytes);
  }

  private static List<List<String>> csv(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      return reader.stream().map(row -> List.copyOf(row.getFields())).toList();
    }
  }

  /** All rows but the last one where that adds up the others. */
  private static List<List<String>> xlsx(byte[] bytes) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = book.getFirstSheet().read();
      Row last = rows.get(rows.size() - 1);
      boolean summed = last.stream().anyMatch(cell -> cell != null && cell.getFormula() != null);
      return rows.subList(0, rows.size() - (summed ? 1 : 0)).stream()
          .map(row -> row.stream().map(ListingApiIT::text).toList())
          .toList();
    }
  }

  private static String text(Cell cell) {
    return cell == null || cell.getRawValue() == null ? "" : cell.getRawValue();
  }

  private byte[] bytes(String path, String account, int status) throws Exception {
    HttpResponse<byte[]> answer = answer(path, account);
    assertEquals(status, answer.statusCode(), path);
    return answer.body();
  }

  private HttpResponse<byte[]> answer(String path, String account) throws Exception {
    return new Visitor(base).file(path, account, "capitation");
  }
}
