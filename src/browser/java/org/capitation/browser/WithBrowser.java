package org.capitation.browser;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who sit before pages, each in a browser of their own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class WithBrowser {
  private static Chromium chromium;

  @ArquillianResource private URL base;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  /** Where the server is. */
  URL base() {
    return base;
  }

  /** Somebody who has just signed in. */
  Reader reader(String account, String language) {
    return chromium.reader(base, account, language);
  }
}
