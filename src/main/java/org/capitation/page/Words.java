package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.access.Matter;
import org.capitation.value.Step;

/** 文字: the texts of the pages in the language of the request. */
@Named
@RequestScoped
public class Words {
  private static final String WORD = "page.word.";
  private static final String BUNDLE = "org.capitation.messages";
  // else a server whose own language is English would find the English texts for Chinese ones
  private static final Control WITHOUT_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  /** The count by which a text is chosen. */
  private static final Pattern CHOSEN = Pattern.compile("\\{(\\d),choice,");

  /** Chinese characters, and what stands between them in names and numbers of documents. */
  private static final Pattern CHINESE_NAME =
      Pattern.compile("\\p{IsHan}(?:[\\p{IsHan}\\d〔〕（）·]*\\p{IsHan})?");

  @Inject private Language language;

  /** All texts of a language; Chinese for every one but English. */
  public static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), WITHOUT_FALLBACK);
  }

  /**
   * A text in a given language, with its arguments put in; a count may choose the singular: {@code
   * {0,choice,1#1 row|1<{0} rows}}.
   */
  public static String text(Locale locale, String key, Object... arguments) {
    String pattern = bundle(locale).getString(key);
    // as texts: a formatter would write the year 2025 as 2,025
    Object[] given = Arrays.stream(arguments).map(String::valueOf).toArray();
    CHOSEN
        .matcher(pattern)
        .results()
        .map(choice -> Integer.parseInt(choice.group(1)))
        .distinct()
        .filter(at -> at < given.length)
        .forEach(at -> given[at] = new BigDecimal(given[at].toString().replace(",", "")));
    return new MessageFormat(pattern, Locale.ROOT).format(given);
  }

  /** A text in the language of the request. */
  public String text(String key, Object... arguments) {
    return text(language.locale(), key, arguments);
  }

  /** A text, if there is one of this key: for codes that may not be known. */
  public Optional<String> ifText(String key) {
    return bundle(language.locale()).containsKey(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** What a worked step does. */
  public String step(Step step) {
    return step(language.locale(), step);
  }

  /** What a worked step does, in a given language; codes are named in words where there are any. */
  public static String step(Locale locale, Step step) {
    ResourceBundle bundle = bundle(locale);
    return text(
        locale,
        step.key(),
        step.arguments().stream()
            .map(a -> bundle.containsKey(WORD + a) ? bundle.getString(WORD + a) : a)
            .toArray());
  }

  /** The formula of a worked step, with how its result was rounded. */
  public String formula(Step step) {
    return formula(language.locale(), step);
  }

  /** The formula of a worked step in a given language; empty for a figure that was given. */
  public static String formula(Locale locale, Step step) {
    return step.formula()
        + step.result()
            .rounding()
            .map(how -> step.result().unit() == Step.Unit.YUAN ? how.name() : "figure")
            .map(how -> " " + text(locale, "page.round." + how))
            .orElse("");
  }

  /** The word for a code, such as that of an indicator, or the code if there is none. */
  public String code(String code) {
    return ifText(WORD + code).orElse(code);
  }

  /** The path of a key of a policy pack in words, such as 清算 › 结余留用 › 封顶. */
  public String path(String path) {
    return KeyWords.of(path, this);
  }

  /** The language to mark a text of the data with: Chinese, or null where it has no Chinese. */
  public String languageOf(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
        ? "zh-CN"
        : null;
  }

  /** What waits or happened, in a sentence. */
  public String matter(Matter matter) {
    return text(
        matter.key(), matter.names().stream().map(name -> ifText(name).orElse(name)).toArray());
  }

  /**
   * 文字段: a part of a text, and the language to mark it with.
   *
   * @param language Chinese, or null for the language of the page
   */
  public record Run(String text, String language) {}

  /** A text of the page's language, apart from the Chinese names that an English one holds. */
  public List<Run> runs(String text) {
    if (language.isChinese()) {
      return List.of(new Run(text, null));
    }
    List<Run> runs = new ArrayList<>();
    Matcher names = CHINESE_NAME.matcher(text);
    int done = 0;
    while (names.find()) {
      runs.add(new Run(text.substring(done, names.start()), null));
      runs.add(new Run(names.group(), languageOf(names.group())));
      done = names.end();
    }
    runs.add(new Run(text.substring(done), null));
    return runs;
  }

  /** The texts for pages: {@code m['key']}. */
  @Produces
  @Named("m")
  ResourceBundle texts() {
    return bundle(language.locale());
  }
}
