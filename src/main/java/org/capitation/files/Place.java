package org.capitation.files;

import java.util.List;

/**
 * 所在: where the lines of a part begin; line numbers run on through the parts of a file.
 *
 * @param part the name of the part
 * @param before how many lines lie before it
 */
public record Place(String part, long before) {
  /**
   * The part that a line is in.
   *
   * @param places in the order of the file, as {@link RowReader#places} has them
   */
  public static Place of(List<Place> places, long line) {
    Place found = places.get(0);
    for (Place place : places) {
      found = place.before < line ? place : found;
    }
    return found;
  }
}
