package org.capitation.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says: in Chinese on a Chinese machine, else in English. */
final class Messages {
  private final ResourceBundle texts;

  private Messages(Locale language) {
    texts =
        ResourceBundle.getBundle(
            "org.capitation.launcher.messages",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Messages in(Locale locale) {
    return new Messages(locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
  }

  String text(String key, Object... arguments) {
    return MessageFormat.format(texts.getString(key), arguments);
  }
}
