package org.capitation.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.capitation.value.Step;

/** 版块: a piece of a paper; papers are put together from these, each drawn by its template (D1). */
public sealed interface Part
    permits Part.Heading,
        Part.Section,
        Part.Facts,
        Part.Steps,
        Part.Text,
        Part.Chart,
        Part.Seals,
        Part.Slip,
        Table {

  /** Its data line by line, for the digest (D4); words that only explain are none. */
  List<String> canonical();

  /**
   * 分页标题: begins a new page with a title of its own.
   *
   * @param left what stands under it, on the left
   * @param middle what stands under it, in the middle
   */
  record Heading(String title, String left, String middle) implements Part {
    @Override
    public List<String> canonical() {
      return List.of();
    }
  }

  /** 小标题: of what follows. */
  record Section(String title) implements Part {
    @Override
    public List<String> canonical() {
      return List.of();
    }
  }

  /**
   * 事项表: names and what they are, in pairs beside one another.
   *
   * @param across how many pairs stand in a line, 1 to 3
   */
  record Facts(int across, List<Fact> all) implements Part {
    /** Keeps its own copy. */
    public Facts {
      all = List.copyOf(all);
      if (across < 1 || across > 3) {
        throw new IllegalArgumentException(across + " across");
      }
    }

    @Override
    public List<String> canonical() {
      return all.stream().map(Fact::value).toList();
    }
  }

  /**
   * 事项.
   *
   * @param value as people read it
   * @param figure stands on the right, as amounts do
   * @param strong stands out
   */
  record Fact(String name, String value, boolean figure, boolean strong) {
    /** A text. */
    public static Fact of(String name, String value) {
      return new Fact(name, value, false, false);
    }

    /** A figure. */
    public static Fact figure(String name, String value) {
      return new Fact(name, value, true, false);
    }

    /** The same, and it stands out. */
    public Fact standingOut() {
      return new Fact(name, value, figure, true);
    }
  }

  /**
   * 计算步骤表: the worked steps of a result, each with its rule, article, formula and result.
   *
   * @param strong the numbers of those that stand out, from 0
   */
  record Steps(List<Step> all, List<Integer> strong) implements Part {
    /** Keeps its own copies. */
    public Steps {
      all = List.copyOf(all);
      strong = List.copyOf(strong);
    }

    @Override
    public List<String> canonical() {
      return all.stream()
          .map(
              step ->
                  String.join(
                      "|",
                      step.rule(),
                      step.key(),
                      String.join(",", step.arguments()),
                      step.formula(),
                      step.result().toString()))
          .toList();
    }
  }

  /** 说明: paragraphs that explain; what they tell is in the tables. */
  record Text(List<String> paragraphs) implements Part {
    /** Keeps its own copy. */
    public Text {
      paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public List<String> canonical() {
      return List.of();
    }
  }

  /**
   * 图: figures as a picture, with their table somewhere beside it.
   *
   * @param unit of the axis of values, such as 万元
   * @param names of the places along the other axis
   */
  record Chart(Shape shape, String title, String unit, List<String> names, List<Series> series)
      implements Part {
    /** 图形. */
    public enum Shape {
      /** 柱: a bar of each series beside one another. */
      BARS,
      /** 叠柱: the series on top of one another. */
      STACKS,
      /** 线: a line for each series. */
      LINES
    }

    /** Keeps its own copies. */
    public Chart {
      names = List.copyOf(names);
      series = List.copyOf(series);
      for (Series one : series) {
        if (one.values().size() != names.size()) {
          throw new IllegalArgumentException(one.values().size() + " for " + names.size());
        }
      }
    }

    @Override
    public List<String> canonical() {
      return series.stream().map(one -> "chart|" + Objects.toString(one.values())).toList();
    }
  }

  /**
   * 系列.
   *
   * @param values one for each name; null where there is none
   */
  record Series(String name, List<BigDecimal> values) {
    /** Keeps its own copy. */
    public Series {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** 签章栏: a box for the signatures and the seal of each party, 1 to 3 of them. */
  record Seals(List<String> parties) implements Part {
    /** Keeps its own copy. */
    public Seals {
      parties = List.copyOf(parties);
      if (parties.isEmpty() || parties.size() > 3) {
        throw new IllegalArgumentException(parties.size() + " parties");
      }
    }

    @Override
    public List<String> canonical() {
      return List.of();
    }
  }

  /**
   * 回执: what is cut off, filled in and sent back.
   *
   * @param title such as 回执
   * @param words what its sender says by it
   * @param party who seals it
   */
  record Slip(String title, String words, String party) implements Part {
    @Override
    public List<String> canonical() {
      return List.of();
    }
  }
}
