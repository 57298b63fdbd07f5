package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** 看页面的人: someone signed in, who notes what goes wrong while a page is shown. */
final class Reader implements AutoCloseable {
  private static final int HEIGHT = 900;
  private static final int WIDE = 1440;
  private static final int OK = 200;

  private final Page page;
  private final String base;
  private final List<String> complaints = new ArrayList<>();

  Reader(BrowserContext context, URL base) {
    this.base = base.toString();
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> complaints.add("script: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(this.base) && !request.url().startsWith("data:")) {
            complaints.add("request: " + request.url());
          }
        });
    width(WIDE);
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.type() + ": " + message.text());
    }
  }

  void signIn(String account, String password, String language) {
    page.navigate(base + "access/login?lang=" + language);
    page.fill("#name", account);
    page.fill("#password", password);
    page.click("#login button[type=submit]");
    page.waitForURL(address -> !address.contains("/access/login"));
  }

  /** Signs in where the end of a session has led, and is back where that was. */
  void enter(String account, String partOfAddress) {
    page.fill("#name", account);
    page.fill("#password", Chromium.PASSWORD);
    lead(partOfAddress, () -> page.click("#login button[type=submit]"));
  }

  /** The addresses of the menu, in its order. */
  List<String> menu() {
    page.navigate(base);
    return addresses("nav.side a");
  }

  /** The addresses of the links that are found, in their order. */
  List<String> addresses(String selector) {
    return page.locator(selector).all().stream().map(this::address).toList();
  }

  /** An amount of the page and the address of the charges that make it. */
  record Figure(String amount, String address) {}

  /** The amounts of the page that lead to charges. */
  List<Figure> figures() {
    return page.locator("main a[href*='/ledger/charges']").all().stream()
        .map(link -> new Figure(link.textContent().strip(), address(link)))
        .toList();
  }

  private String address(Locator link) {
    return link.getAttribute("href").substring(URI.create(base).getPath().length());
  }

  /** Opens an address of the server, without its first slash. */
  Response open(String address) {
    complaints.clear();
    Response response = page.navigate(base + address);
    if (response.status() == OK) {
      screen();
    }
    return response;
  }

  /** Keeps a picture of the page that is shown, unless there is one; it is opened anew for it. */
  void screen() {
    Screens.take(page, base);
  }

  /** The page at an address as the server writes it, without showing it. */
  String source(String address) {
    return page.request().get(base + address).text();
  }

  /** Does what leads to another address, and waits until that is shown. */
  void lead(String partOfAddress, Runnable action) {
    action.run();
    page.waitForURL(address -> address.contains(partOfAddress));
  }

  /** Presses the button with this word, and waits for the answer. */
  void press(String word) {
    click("input[value='" + word + "']");
  }

  /** Presses a button, and waits until another page has come in place of this one. */
  void click(String selector) {
    page.evaluate("() => { document.left = true; }");
    page.click(selector);
    page.waitForFunction("() => !document.left && document.readyState === 'complete'");
  }

  /** The text of the first element found, without blanks around it. */
  String text(String selector) {
    return page.locator(selector).first().innerText().strip();
  }

  /** What a click downloads. */
  byte[] download(String selector) throws IOException {
    Download download = page.waitForDownload(() -> page.click(selector));
    try (InputStream file = download.createReadStream()) {
      return file.readAllBytes();
    }
  }

  /** For everybody, at a desk and on a phone, and as wide as the screen at most. */
  void sound() {
    for (int width : List.of(390, WIDE)) {
      width(width);
      assertEquals(List.of(), PagesIT.violations(page), "axe at " + page.url());
      Object over =
          page.evaluate(
              "() => document.documentElement.scrollWidth"
                  + " - document.documentElement.clientWidth");
      assertEquals(0, ((Number) over).intValue(), page.url() + " is wider than " + width);
    }
    assertEquals(List.of(), complaints(), "complaints at " + page.url());
  }

  void width(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  Page page() {
    return page;
  }

  /** What was complained about since the page was opened. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    page.close();
  }
}
