package org.capitation.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 浏览器: what a browser or program calls itself, read for people.
 *
 * @param name its name, with the first part of its version
 * @param system what it runs on; empty where it does not tell
 */
public record Browser(String name, String system) {
  // each also calls itself by the names of those below it
  private static final Map<String, String> NAMES = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    NAMES.put("MicroMessenger", "WeChat");
    NAMES.put("QQBrowser", "QQBrowser");
    NAMES.put("Edg|EdgA|EdgiOS", "Edge");
    NAMES.put("OPR", "Opera");
    NAMES.put("HuaweiBrowser", "HuaweiBrowser");
    NAMES.put("Firefox|FxiOS", "Firefox");
    NAMES.put("Chrome|CriOS|HeadlessChrome", "Chrome");
    NAMES.put("Version", "Safari");
    SYSTEMS.put("OpenHarmony|HarmonyOS", "HarmonyOS");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone|iPad", "iOS");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private static final Pattern PROGRAM = Pattern.compile("^([\\w.-]+)/(\\d+)");

  /** Reads it; nothing where it tells nothing that is known. */
  public static Optional<Browser> of(String agent) {
    String system =
        SYSTEMS.entrySet().stream()
            .filter(one -> Pattern.compile(one.getKey()).matcher(agent).find())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    for (Map.Entry<String, String> one : NAMES.entrySet()) {
      Matcher version = Pattern.compile("\\b(?:" + one.getKey() + ")/(\\d+)").matcher(agent);
      if (version.find()) {
        return Optional.of(new Browser(one.getValue() + " " + version.group(1), system));
      }
    }
    Matcher program = PROGRAM.matcher(agent);
    return program.find() && !program.group(1).equals("Mozilla")
        ? Optional.of(new Browser(program.group(1) + " " + program.group(2), system))
        : Optional.empty();
  }

  /** Both, such as {@code Chrome 120 · Windows}. */
  public String text() {
    return system.isEmpty() ? name : name + " · " + system;
  }
}
