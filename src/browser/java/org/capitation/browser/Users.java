package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.capitation.it.Visitor;

/** The users of a county, each in an own browser. */
final class Users implements AutoCloseable {
  private final Chromium chromium = new Chromium();
  private final URL base;
  private final String prefix;

  /**
   * @param prefix what the names of their accounts begin with
   */
  Users(URL base, String prefix) {
    this.base = base;
    this.prefix = prefix;
  }

  @Override
  public void close() {
    chromium.close();
  }

  /** One after the other ticks the box, gives the password again and signs. */
  void sign(List<String> accounts, String address, String state) {
    for (String account : accounts) {
      waits(account, "待签署");
      as(
          account,
          address,
          reader -> {
            reader.page().check("#checked");
            reader.page().fill("#password", Chromium.PASSWORD);
            reader.click("#sign");
            boolean last = account.equals(accounts.get(accounts.size() - 1));
            assertTrue(!last || reader.text("#state").equals(state), reader.text("main"));
          });
    }
  }

  void waits(String account, String what) {
    as(
        account,
        "desk/tasks",
        reader -> {
          String text = reader.text("main section").replaceAll("\\s+", " ");
          assertTrue(text.contains(what), account + " waits for " + what + ": " + text);
        });
  }

  /** Fills a form, and is led elsewhere by a button; where to. */
  String lead(
      String account, String from, Consumer<Page> fill, String button, String partOfAddress) {
    List<String> to = new ArrayList<>();
    as(
        account,
        from,
        reader -> {
          fill.accept(reader.page());
          String before = reader.page().url();
          reader.page().click(button);
          reader.page().waitForURL(now -> !now.equals(before) && now.contains(partOfAddress));
          to.add(reader.page().url().substring(base.toString().length()));
        });
    return to.get(0);
  }

  void as(String account, String address, Consumer<Reader> work) {
    try (Reader reader = chromium.reader(base, prefix + account, "zh")) {
      reader.open(address);
      work.accept(reader);
      assertEquals(List.of(), reader.complaints(), account + " at " + address);
    }
  }

  JsonNode get(String account, String path) throws Exception {
    return new ObjectMapper()
        .readTree(new Visitor(base).get(path, prefix + account, Chromium.PASSWORD).body());
  }

  static long id(String address) {
    return Long.parseLong(address.replaceFirst(".*id=", ""));
  }
}
