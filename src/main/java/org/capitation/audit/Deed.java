package org.capitation.audit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.capitation.access.InCommunity;
import org.capitation.access.Secret;

/**
 * 操作: what was done, and on whose data.
 *
 * @param name what, such as {@code budget.BudgetRounds.adjust}; words have the key {@code
 *     audit.deed.<name>}
 * @param community the code of the community that it is about; empty for none
 * @param person our key of the person that it is about; null for none
 * @param object what it was done to: the arguments, as {@code name=value} in lines
 * @param reason why, in the words of who did it; empty for none
 */
public record Deed(String name, String community, Long person, String object, String reason) {
  private static final String ROOT = "org.capitation.";
  private static final int LONGEST_REASON = 500;

  /** The call of a use case. */
  public static Deed of(Method method, Object[] values) {
    Parameter[] parameters = method.getParameters();
    List<Telling.Told> told = new ArrayList<>();
    String community = "";
    for (int i = 0; i < parameters.length; i++) {
      boolean secret = parameters[i].isAnnotationPresent(Secret.class);
      Telling.add(told, parameters[i].getName(), secret ? Secrets.HIDDEN : values[i]);
      if (parameters[i].isAnnotationPresent(InCommunity.class) && values[i] != null) {
        community = values[i].toString().strip();
      }
    }
    return new Deed(
        name(method),
        community.isEmpty() ? Telling.value(told, "community") : community,
        person(Telling.value(told, "person")),
        Telling.lines(told.stream().filter(one -> !one.name().equals("reason")).toList()),
        Telling.shortened(Telling.value(told, "reason"), LONGEST_REASON));
  }

  /** Something that has no use case. */
  public static Deed named(String name, String object, String reason) {
    return new Deed(name, "", null, object, reason);
  }

  /** The name of what a method does: feature, class and method. */
  public static String name(Method method) {
    Class<?> type = method.getDeclaringClass();
    return feature(type) + "." + type.getSimpleName() + "." + method.getName();
  }

  private static String feature(Class<?> type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT)
        ? name.substring(ROOT.length()).replaceFirst("\\..*", "")
        : "other";
  }

  private static Long person(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
