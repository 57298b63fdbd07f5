package org.capitation.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * 翻页: where a list stands that is shown page by page.
 *
 * @param count the number of rows of the whole list
 * @param size the rows of a page
 * @param page the page shown, the first is 1
 */
public record Paging(long count, int size, int page) {
  /** How many rows a page may have. */
  public static final List<Integer> SIZES = List.of(20, 50, 100);

  private static final int NEIGHBOURS = 2;

  /** The page that the word of an address means; the first for a word that means none. */
  public static int page(String word) {
    return word != null && word.matches("0*[1-9]\\d{0,5}") ? Integer.parseInt(word) : 1;
  }

  /** How many rows a page has that an address asks for; the least for another word. */
  public static int size(String word) {
    return SIZES.stream()
        .filter(size -> size.toString().equals(word))
        .findFirst()
        .orElse(SIZES.get(0));
  }

  /** The number of the last page; 1 for an empty list. */
  public int last() {
    return (int) Math.max(1, (count + size - 1) / size);
  }

  /** The number of the first row shown, 0 for an empty list. */
  public long from() {
    return count == 0 ? 0 : (long) (page - 1) * size + 1;
  }

  /** The number of the last row shown. */
  public long to() {
    return Math.min((long) page * size, count);
  }

  /** The page shown and its neighbours. */
  public List<Integer> near() {
    int width = 2 * NEIGHBOURS + 1;
    int first = Math.max(1, Math.min(page - NEIGHBOURS, last() - width + 1));
    return IntStream.rangeClosed(first, Math.min(last(), first + width - 1)).boxed().toList();
  }

  /** There is a page before this one. */
  public boolean isAfterFirst() {
    return page > 1;
  }

  /** There is a page after this one. */
  public boolean isBeforeLast() {
    return page < last();
  }
}
