package org.capitation.policy.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.page.Words;

/** 条款名称: the path of a key in words, such as 清算 › 结余 › 第 2 项 › 留用比例. */
final class KeyWords {
  private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private KeyWords() {}

  /** The words for a path; a key without a word, such as a community's code, stands for itself. */
  static String of(String path, Words words) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(path);
    while (part.find()) {
      parts.add(
          part.group(1) == null
              ? words.text("policy.key.number", Integer.parseInt(part.group(2)) + 1)
              : words.ifText("policy.key." + part.group(1)).orElse(part.group(1)));
    }
    return String.join(" › ", parts);
  }
}
