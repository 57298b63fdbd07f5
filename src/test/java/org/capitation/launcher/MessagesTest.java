package org.capitation.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  @Test
  void speaksChineseOnAChineseMachineAndElseEnglish() {
    assertEquals("已停止", Messages.in(Locale.SIMPLIFIED_CHINESE).text("stopped"));
    assertEquals("Stopped", Messages.in(Locale.US).text("stopped"));
    assertEquals("Stopped", Messages.in(Locale.FRANCE).text("stopped"));
  }

  @Test
  void putsArgumentsInAsTheyAre() {
    assertEquals(
        "已就绪：http://127.0.0.1:8080/（按 Ctrl-C 停止）",
        Messages.in(Locale.CHINA).text("ready", "http://127.0.0.1:8080/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.capitation.launcher.messages", "org.capitation.app.console"})
  void bothLanguagesSayTheSameThings(String bundle) {
    assertEquals(keys(bundle, Locale.CHINESE), keys(bundle, Locale.ENGLISH));
  }

  private static Set<String> keys(String bundle, Locale language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            bundle,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new TreeSet<>(texts.keySet());
  }
}
