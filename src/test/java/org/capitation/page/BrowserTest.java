package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers call themselves, as they really do. */
class BrowserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/120.0.0.0 Safari/537.36|Chrome 120 · Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.86|Edge 131 · Windows",
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
            + "|Firefox 128 · Linux",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/17.4 Safari/605.1.15|Safari 17 · macOS",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/17.5 Mobile/15E148 Safari/604.1|Safari 17 · iOS",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1|Chrome 126 · iOS",
        "Mozilla/5.0 (Linux; Android 10; HarmonyOS; LIO-AN00) AppleWebKit/537.36 (KHTML, like"
            + " Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36"
            + "|HuaweiBrowser 15 · HarmonyOS",
        "Mozilla/5.0 (Linux; Android 13; V2183A) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065"
            + " MicroMessenger/8.0.47.2560(0x28002F36) WeChat/arm64|WeChat 8 · Android",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " HeadlessChrome/131.0.0.0 Safari/537.36|Chrome 131 · Linux",
        "curl/8.5.0|curl 8",
        "Java-http-client/17.0.15|Java-http-client 17",
      })
  void a_browser_is_told_by_name_and_system(String agent, String told) {
    assertEquals(told, Browser.of(agent).map(Browser::text).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"''", "Mozilla/5.0", "nobody knows", "=1+1"})
  void what_tells_nothing_is_left_as_it_is(String agent) {
    assertEquals(true, Browser.of(agent).isEmpty());
  }
}
