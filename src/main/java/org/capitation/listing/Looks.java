package org.capitation.listing;

import java.util.List;

/**
 * 列设置: how somebody looks at a list (R5).
 *
 * @param fields the names of the columns shown; empty for the usual ones
 * @param dense rows stand close
 */
public record Looks(List<String> fields, boolean dense) {
  /** As everybody does who has chosen nothing. */
  public static final Looks USUAL = new Looks(List.of(), false);

  /** Keeps its own copy. */
  public Looks {
    fields = List.copyOf(fields);
  }

  /** The columns of a list that are shown, in its order. */
  public <R> List<Field<R>> of(Listing<R> listing) {
    List<Field<R>> all = listing.fields();
    Field<R> first = all.get(0);
    return all.stream()
        .filter(
            field ->
                field == first
                    || (fields.isEmpty()
                        ? !field.is(Field.Trait.SPARE)
                        : fields.contains(field.name())))
        .toList();
  }
}
