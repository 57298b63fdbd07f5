package org.capitation.ledger;

import org.capitation.registry.Community;
import org.capitation.registry.Place;
import org.capitation.registry.Provider;

/** 就诊去向: where a visit took place, seen from the home community. */
public enum Category {
  /** 本医共体. */
  OWN_COMMUNITY,
  /** 县内其他医共体. */
  OTHER_COMMUNITY,
  /** 县内其他机构. */
  OTHER_IN_COUNTY,
  /** 县外、统筹区内. */
  POOLING_AREA,
  /** 统筹区外. */
  OUTSIDE,
  /** 零售药店. */
  PHARMACY;

  /**
   * The category of a visit at a provider.
   *
   * @param home the key of the home community, or {@link Community#NONE}
   */
  public static Category of(int home, Provider provider) {
    if (provider.pharmacy()) {
      return PHARMACY;
    }
    if (provider.community() != Community.NONE) {
      return provider.community() == home ? OWN_COMMUNITY : OTHER_COMMUNITY;
    }
    return byPlace(provider.place());
  }

  /** Where the institution lies; within the county for pharmacies, whose place does not matter. */
  public Place place() {
    return switch (this) {
      case POOLING_AREA -> Place.POOLING_AREA;
      case OUTSIDE -> Place.OUTSIDE;
      default -> Place.COUNTY;
    };
  }

  private static Category byPlace(Place place) {
    return switch (place) {
      case COUNTY -> OTHER_IN_COUNTY;
      case POOLING_AREA -> POOLING_AREA;
      case OUTSIDE -> OUTSIDE;
    };
  }
}
