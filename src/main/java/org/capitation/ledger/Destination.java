package org.capitation.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 就诊去向大类: the categories as pages sum them up. */
public enum Destination {
  /** 本医共体. */
  OWN(Category.OWN_COMMUNITY),
  /** 县内其他. */
  COUNTY(Category.OTHER_COMMUNITY, Category.OTHER_IN_COUNTY),
  /** 县外. */
  AWAY(Category.POOLING_AREA, Category.OUTSIDE),
  /** 药店. */
  PHARMACY(Category.PHARMACY);

  private final Set<Category> categories;

  Destination(Category... categories) {
    this.categories = EnumSet.copyOf(List.of(categories));
  }

  /** The categories in it. */
  public Set<Category> categories() {
    return EnumSet.copyOf(categories);
  }

  /** The category belongs to it. */
  public boolean covers(Category category) {
    return categories.contains(category);
  }

  /** The word for it in addresses, message keys and APIs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The destination of a word; nothing for another text. */
  public static Optional<Destination> of(String code) {
    return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
  }
}
