package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.TokenText;
import org.capitation.bulk.BulkRead;
import org.capitation.it.Office;
import org.capitation.it.TestAccounts;
import org.capitation.it.Visitor;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs in the server, to look for what came from outside in all that is kept. */
@ExtendWith(ArquillianExtension.class)
class SecretsIT {
  private static final String COUNTY = "338994";
  private static final String BOSS = "secrets-boss";
  private static final String NAME = "secrets-new";
  private static final String SHOWN = "Newcomer of the secrets";
  private static final String CHOSEN = "plum-otter-violin-93-quay";
  private static final String MISTYPED = "plum-otter-violin-94-quay";
  private static final String USERS = "api/access/users";
  private static final Pattern HIDDEN =
      Pattern.compile(
          "name=\"(jakarta.faces.ViewState|primefaces.nonce)\"[^>]* value=\"([^\"]*)\"");

  /** Where a text may be kept. */
  private static final String COLUMNS =
      """
      select c.table_name, c.column_name
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = database() and t.table_type = 'BASE TABLE'
         and (c.data_type like '%char' or c.data_type like '%text' or c.data_type like '%blob'
              or c.data_type like '%binary' or c.data_type = 'json')""";

  @Inject private Office office;
  @Inject private TestAccounts accounts;
  @Inject private BulkRead read;
  @ArquillianResource private URL base;

  @Test
  void X17_Y1_no_column_of_any_table_holds_a_password_or_token() throws Exception {
    office.openBare(COUNTY);
    accounts.open(COUNTY, BOSS, "capitation", Role.ADMINISTRATOR, new Scope.WholeCounty());
    Visitor boss = new Visitor(base);
    String first = password(boss.send(USERS, BOSS, opening()));
    Visitor newcomer = new Visitor(base);
    newcomer.signIn(NAME, first, "");
    change(newcomer, first, MISTYPED, "another-one-95-quay");
    change(newcomer, first, CHOSEN, CHOSEN);
    newcomer.signIn(NAME, MISTYPED, "");
    assertEquals(200, newcomer.get("api/access/tokens", NAME, CHOSEN).statusCode());
    int version = Visitor.json(200, boss.get(USERS + "/" + NAME, BOSS)).get("version").asInt();
    String second =
        password(
            boss.send(
                USERS + "/" + NAME + "/password",
                BOSS,
                "{\"version\": %d, \"reason\": \"forgotten\"}".formatted(version)));
    TokenText token = TokenText.read(token(boss)).orElseThrow();
    newcomer.call("GET", "api/desk/tasks", token.value(), "");

    assertTrue(holding(List.of(SHOWN)).contains("access_account.display_name"), "what is found");
    String secret = token.value().substring(token.value().indexOf(token.key()) + 12);
    assertEquals(List.of(), holding(List.of(first, second, CHOSEN, MISTYPED, secret)));
  }

  private static String password(HttpResponse<String> answer) throws Exception {
    return Visitor.json(200, answer).get("password").asText();
  }

  private static String token(Visitor boss) throws Exception {
    String wanted =
        "{\"name\": \"secrets\", \"writes\": false, \"features\": [\"desk\"],"
            + " \"last\": \"2026-06-30\"}";
    JsonNode made = Visitor.json(201, boss.send("api/access/tokens", BOSS, wanted));
    return made.get("value").asText();
  }

  private static String opening() {
    return "{\"name\": \"%s\", \"displayName\": \"%s\", \"office\": \"Bureau\","
            .formatted(NAME, SHOWN)
        + " \"roles\": [\"BUREAU_CLERK\"], \"reason\": \"it\"}";
  }

  /** Sends the form of the page. */
  private static void change(Visitor who, String old, String chosen, String again)
      throws Exception {
    Map<String, String> form = new HashMap<>();
    Matcher hidden = HIDDEN.matcher(who.get("access/password").body());
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    form.putAll(Map.of("change", "change", "do", "change", "next", ""));
    form.putAll(Map.of("old", old, "new", chosen, "again", again));
    assertEquals(
        chosen.equals(again) ? 302 : 200, who.post("access/password", form).statusCode(), chosen);
  }

  /** The columns that hold one of some texts, as it is or written in another way. */
  private List<String> holding(List<String> texts) {
    List<String> forms = texts.stream().flatMap(SecretsIT::forms).toList();
    Map<String, List<String>> columns =
        read.list(COLUMNS, row -> List.of(row.getString(1), row.getString(2))).stream()
            .collect(
                Collectors.groupingBy(
                    pair -> pair.get(0),
                    Collectors.mapping(pair -> pair.get(1), Collectors.toList())));
    assertTrue(columns.size() > 80, "tables: " + columns.keySet());
    List<String> found = new ArrayList<>();
    columns.forEach(
        (table, names) ->
            names.stream()
                .filter(name -> holds(table, name, forms))
                .forEach(name -> found.add(table + "." + name)));
    return found;
  }

  private boolean holds(String table, String column, List<String> forms) {
    String any =
        forms.stream()
            .map(form -> "locate(?, `%s`) > 0".formatted(column))
            .collect(Collectors.joining(" or "));
    String sql = "select count(*) from `%s` where %s".formatted(table, any);
    return read.list(sql, row -> row.getLong(1), forms.toArray()).get(0) > 0;
  }

  private static Stream<String> forms(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        text,
        Base64.getEncoder().withoutPadding().encodeToString(bytes),
        HexFormat.of().formatHex(bytes));
  }
}
