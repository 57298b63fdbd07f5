package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 语言: Chinese, unless the person switched to English in this browser, or the program asked for it
 * by the parameter {@code lang} or the header {@code Accept-Language}.
 */
@Named
@RequestScoped
public class Language {
  private static final String CHINESE = "zh";
  private static final String ENGLISH = "en";

  @Inject private HttpServletRequest request;

  /** The language to write in. */
  public Locale locale() {
    Optional<String> wanted = Programs.ask(request) ? asked() : Preference.LANGUAGE.of(request);
    return wanted.filter(ENGLISH::equals).isPresent() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private Optional<String> asked() {
    String parameter = request.getParameter(Preference.LANGUAGE.parameter());
    if (parameter != null || request.getHeader("Accept-Language") == null) {
      return Optional.ofNullable(parameter);
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(Set.of(CHINESE, ENGLISH)::contains)
        .findFirst();
  }

  /** For the {@code lang} attribute. */
  public String tag() {
    return locale().toLanguageTag();
  }

  public boolean isChinese() {
    return locale().equals(Locale.SIMPLIFIED_CHINESE);
  }
}
