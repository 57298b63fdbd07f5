package org.capitation.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.capitation.page.Paging;

/**
 * 清单页: a page of a list, in the words of who looks.
 *
 * @param <R> a row
 * @param list the name of the list
 * @param found how many rows there are, and what they come to
 * @param sums what all rows come to, by the name of the column
 * @param heads the columns shown
 * @param lines the rows of the page
 * @param paging where it stands in the list
 * @param chips the filters that can be taken away
 * @param setting how it is looked at
 * @param ways where else one can go
 */
public record Shown<R>(
    String list,
    String found,
    Map<String, Object> sums,
    List<Head> heads,
    List<Line<R>> lines,
    Paging paging,
    List<Chip> chips,
    Setting setting,
    Ways ways) {
  /**
   * 列头.
   *
   * @param sort how the list is sorted by it, as the attribute aria-sort says it; null for not
   * @param link the address that sorts by it; null where nothing does
   */
  public record Head(String text, String style, String sort, String link) {}

  /**
   * 单元格.
   *
   * @param label the name of the column
   * @param link where it leads, or null
   * @param tag the class of a tag; null for none
   * @param language the language of the text; null for that of the page
   * @param note what stands small behind it, or null
   */
  public record Cell(
      String label,
      String style,
      String link,
      String text,
      String tag,
      String language,
      String note) {}

  /** 行: a row with its cells. */
  public record Line<R>(R row, Cell first, List<Cell> rest) {}

  /** 筛选标签: a filter that is set, and the address without it. */
  public record Chip(String text, String link) {}

  /**
   * 可选列.
   *
   * @param name what it is called in forms
   * @param text what people call it
   * @param shown it is there
   */
  public record Choosable(String name, String text, boolean shown) {}

  /**
   * 列设置.
   *
   * @param first the name of the first column, which stays
   * @param columns the others, to choose from
   * @param dense rows stand close
   */
  public record Setting(String first, List<Choosable> columns, boolean dense) {}

  /**
   * 去处.
   *
   * @param xlsx the address of the list as a spreadsheet; null where it is too long for one
   * @param csv the same for programs
   * @param addresses those of the same page with something else
   */
  public record Ways(String xlsx, String csv, Addresses addresses) {
    /** Other pages. */
    public String page(int number) {
      return addresses.page(number);
    }

    /** Pages of another size. */
    public String sized(int rows) {
      return addresses.sized(rows);
    }

    /** This address, for a form that comes back. */
    public String back() {
      return addresses.page(1);
    }
  }

  /** How many rows there are on all pages. */
  public long count() {
    return paging.count();
  }

  /** There are none. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** There are too many to be taken away. */
  public boolean isLong() {
    return count() > Listing.MOST;
  }

  /** How many rows can be taken away at most. */
  public int most() {
    return Listing.MOST;
  }

  /** How many rows a page may have. */
  public List<Integer> sizes() {
    return Paging.SIZES;
  }

  /** Whether one of these filters is set: their names with blanks between. */
  public boolean asks(String names) {
    return Arrays.stream(names.split(" "))
        .anyMatch(name -> !ways.addresses().filters().getOrDefault(name, "").isEmpty());
  }

  /** The rows of the page. */
  public List<R> rows() {
    return lines.stream().map(Line::row).toList();
  }
}
