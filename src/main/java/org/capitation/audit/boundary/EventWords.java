package org.capitation.audit.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.capitation.audit.Change;
import org.capitation.audit.Event;
import org.capitation.audit.Outcome;
import org.capitation.listing.Listing;
import org.capitation.page.Authors;
import org.capitation.page.Display;
import org.capitation.page.Formats;
import org.capitation.page.Words;

/** 审计文字: events in the words of the page. */
@Named
@RequestScoped
public class EventWords {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])[A-Z]");
  private static final String BROWSER = "browser";
  private static final int SHOWN = 3;
  private static final int LONGEST = 60;
  private static final int CELL = 32_000;

  @Inject private Words words;
  @Inject private Formats formats;
  @Inject @Any private Instance<Listing<?>> lists;
  @Inject private Authors authors;

  /**
   * 名值: a name in words, and what stands for it.
   *
   * @param raw what was recorded, where the words tell less; else null
   */
  public record Pair(String name, String value, String raw) {}

  /** A time to the second. */
  public String time(LocalDateTime at) {
    return SECOND.format(at);
  }

  /** The style of the word for what became of a deed. */
  public String style(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "";
      case REFUSED -> "warn";
      case FAILED -> "bad";
    };
  }

  /** What was done; a deed without words of its own by those of what it belongs to. */
  public String deed(Event event) {
    return deed(event.deed().name());
  }

  /** The same by its name. */
  public String deed(String name) {
    return words
        .ifText("audit.deed." + name)
        .or(() -> words.ifText(name.replaceFirst("^job\\.", "job.kind.")))
        .or(() -> words.ifText("audit.deed." + name.replaceFirst("\\.[^.]*$", "")))
        .orElseGet(() -> feature(name) + " · " + name.substring(name.indexOf('.') + 1));
  }

  /** Deeds by the beginning of their name: a feature, or all of it. */
  public String deeds(String beginning) {
    return beginning.endsWith(".") ? feature(beginning) : deed(beginning);
  }

  /** The feature that a deed belongs to. */
  public String feature(String name) {
    String feature = name.replaceFirst("\\..*", "");
    return words.ifText("audit.feature." + feature).orElse(feature);
  }

  /** Who did it; a dash where nobody is known. */
  public String who(Event event) {
    String account = event.actor().account();
    return account.isEmpty() ? Display.NOTHING : authors.name(account);
  }

  /** What it was done to, but for whose data it is. */
  public List<Pair> object(Event event) {
    return Arrays.stream(event.deed().object().split("\n"))
        .filter(line -> line.indexOf('=') > 0 && !line.endsWith("="))
        .filter(line -> !line.equals("person=" + event.deed().person()))
        .filter(line -> !line.equals("community=" + event.deed().community()))
        .map(line -> pair(line.split("=", 2)))
        .toList();
  }

  private Pair pair(String[] told) {
    return new Pair(
        name(told[0]), value(told[0], told[1]), told[0].equals(BROWSER) ? told[1] : null);
  }

  /** A parameter or a column in words; parameters are written as columns are. */
  private String name(String name) {
    String column = CAPITAL.matcher(name.replaceFirst("\\.size$", "")).replaceAll("_$0");
    return words.ifText("audit.name." + column.toLowerCase(Locale.ROOT)).orElse(name);
  }

  private String value(String name, String value) {
    Optional<String> known =
        switch (name) {
          case BROWSER -> Optional.of(formats.browser(value));
          case "kind" -> words.ifText("files.kind." + value);
          case "pot" -> words.ifText("page.pot." + value);
          case "role", "roles" -> Optional.of(roles(value));
          case "list" -> list(value);
          case "filters" -> Optional.of(filters(value));
          default -> Optional.empty();
        };
    return known
        .or(() -> words.ifText("audit.value." + value))
        .or(() -> words.ifText("page.word." + value))
        .orElse(value);
  }

  private String roles(String names) {
    return Arrays.stream(names.split(" "))
        .map(role -> words.ifText("access.role." + role).orElse(role))
        .collect(Collectors.joining(words.text("access.user.and")));
  }

  /** A list by what its file is called. */
  private Optional<String> list(String name) {
    return lists.stream()
        .map(Listing::about)
        .filter(about -> about.name().equals(name))
        .findFirst()
        .map(about -> words.text(about.title()));
  }

  private String filters(String filters) {
    return Arrays.stream(filters.split(" (?=[a-z]+=)"))
        .filter(filter -> filter.contains("="))
        .map(filter -> filter.split("=", 2))
        .map(filter -> name(filter[0]) + " " + value(filter[0], filter[1]))
        .collect(Collectors.joining(words.text("audit.apart")));
  }

  /** The object in one line; empty for none. */
  public String summary(Event event) {
    return shortened(
        object(event).stream()
            .map(pair -> pair.name() + " " + pair.value())
            .collect(Collectors.joining(" · ")),
        2 * LONGEST);
  }

  /** The first changes in one line; empty for none. */
  public String changes(Event event) {
    List<Change> changes = event.changes();
    String text =
        changes.stream()
            .filter(change -> change.before() != null || changes.size() <= SHOWN)
            .limit(SHOWN)
            .map(this::change)
            .collect(Collectors.joining(words.text("audit.apart")));
    return text.isEmpty() && !changes.isEmpty() ? words.text("audit.values", changes.size()) : text;
  }

  /** All changes in lines, as many as a cell of a spreadsheet holds. */
  public String all(Event event) {
    return shortened(
        event.changes().stream().map(this::change).collect(Collectors.joining("\n")), CELL);
  }

  private String change(Change change) {
    return change.isCount()
        ? words.text("audit.rows", table(change), change.after())
        : column(change) + " " + old(change) + " → " + now(change);
  }

  /** What a table holds. */
  public String table(Change change) {
    return words.ifText("audit.table." + change.table()).orElse(change.table());
  }

  /** What a column holds. */
  public String column(Change change) {
    return name(change.column());
  }

  /** The old value. */
  public String old(Change change) {
    return shortened(before(change), LONGEST);
  }

  /** The new value. */
  public String now(Change change) {
    return shortened(after(change), LONGEST);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** The old value without being shortened. */
  public String before(Change change) {
    return whole(change.column(), change.before());
  }

  /** The new value without being shortened. */
  public String after(Change change) {
    return whole(change.column(), change.after());
  }

  private String whole(String column, String value) {
    return value == null ? Display.NOTHING : value(column, value);
  }
}
