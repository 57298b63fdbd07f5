package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** 语言: Chinese, unless the person switched to English in this browser. */
@Named
@RequestScoped
public class Language {
  @Inject private HttpServletRequest request;

  /** The language to write in. */
  public Locale locale() {
    return Preference.LANGUAGE.of(request).filter("en"::equals).isPresent()
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  /** For the {@code lang} attribute. */
  public String tag() {
    return locale().toLanguageTag();
  }

  public boolean isChinese() {
    return locale().equals(Locale.SIMPLIFIED_CHINESE);
  }
}
