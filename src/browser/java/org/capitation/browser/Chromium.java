package org.capitation.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The browser of the tests; {@code -Dbrowser=} says where it is. It runs until the tests end: to
 * start one for each class takes longer than most of what they look at.
 */
final class Chromium implements AutoCloseable {
  /** The password of all trial accounts. */
  static final String PASSWORD = "capitation";

  private static Browser running;

  private final Browser browser = running();
  private final Map<String, Seat> seats = new HashMap<>();

  /** 座位: where an account reads in a language, and what it has when it has just signed in. */
  private record Seat(BrowserContext context, List<Cookie> cookies) {
    static Seat of(Browser browser, URL base, String account, String language) {
      BrowserContext context = browser.newContext();
      // its page stays open, or every reader would have a new window
      new Reader(context, base).signIn(account, PASSWORD, language);
      return new Seat(context, context.cookies());
    }
  }

  private static Browser running() {
    if (running == null) {
      Playwright playwright = Playwright.create();
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      running =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(
                          Path.of(System.getProperty("browser", "/usr/bin/chromium")))
                      .setArgs(
                          List.of(
                              "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }
    return running;
  }

  /**
   * Somebody who is signed in at the server, with no other cookie. They sign in the first time that
   * they are asked for, since a check of a password costs the server much; and they keep the
   * scripts and styles, which otherwise cost the browser more than the pages.
   */
  Reader reader(URL base, String account, String language) {
    Seat seat =
        seats.computeIfAbsent(
            account + " " + language, key -> Seat.of(browser, base, account, language));
    seat.context().clearCookies();
    seat.context().addCookies(seat.cookies());
    return new Reader(seat.context(), base);
  }

  /** Somebody who signs in by a password of their own. */
  Reader newcomer(URL base, String account, String password) {
    Reader reader = new Reader(browser.newContext(), base);
    reader.signIn(account, password, "zh");
    return reader;
  }

  @Override
  public void close() {
    seats.values().forEach(seat -> seat.context().close());
  }
}
