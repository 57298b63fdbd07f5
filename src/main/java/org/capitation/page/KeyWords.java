package org.capitation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 条款名称: the path of a key in words, such as 清算 › 结余 › 第 2 项 › 留用比例. */
final class KeyWords {
  private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private KeyWords() {}

  /** The words for a path; a key without a word, such as a community's code, stands for itself. */
  static String of(String path, Words words) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(path);
    while (part.find()) {
      if (part.group(1) == null) {
        parts.add(words.text("policy.key.index-of", Integer.parseInt(part.group(2)) + 1));
      } else {
        parts.add(word(part.group(1), parts.isEmpty(), words));
      }
    }
    return String.join(" › ", parts);
  }

  private static String word(String key, boolean first, Words words) {
    Optional<String> section = first ? words.ifText("policy.section." + key) : Optional.empty();
    return section.or(() -> words.ifText("policy.key." + key)).orElse(key);
  }
}
