package org.capitation.app.sample;

import java.util.List;

/** 就诊地点: where someone goes for something. */
final class PlaceChooser {

  private static final int PER_MILLE_IN_MILLION = 1_000;
  private static final int[] OUTSIDE_TIERS = {50, 32, 18};
  private static final int NEAR_PHARMACY = 700_000;
  private static final int HOSPITAL_OWN = 800_000;
  private static final int HOSPITAL_AT_CENTRE = 150_000;
  private static final int DIALYSIS_IN_CITY = 8;

  /** Where people of the county go inside it, in the order of {@link #plain}. */
  private static final int[] PLAIN = {370, 190, 260, 80, 55, 45};

  private final Institutions inside;
  private final OutsideInstitutions outside;
  private final Dice dice;

  PlaceChooser(County county, Dice dice) {
    this.inside = county.institutions();
    this.outside = county.outside();
    this.dice = dice;
  }

  Institution choose(Person person, Care care) {
    int township = person.address().residence();
    if (care == Care.DIALYSIS) {
      return dialysis(person.index(), own(township));
    }
    if (dice.chance(care.outsidePerMille() * PER_MILLE_IN_MILLION)) {
      return outside(care);
    }
    if (care == Care.PHARMACY) {
      return draw(dice.chance(NEAR_PHARMACY) ? inside.pharmacies(township) : inside.pharmacies());
    }
    return care.hospitalOnly() ? hospital(township) : plain(township);
  }

  /** An institution beyond the pooling area, for a paper reimbursement. */
  Institution beyond() {
    return draw(dice.chance(HOSPITAL_OWN) ? outside.elsewhere() : outside.province());
  }

  private Institution outside(Care care) {
    if (care == Care.PHARMACY) {
      return draw(outside.cityPharmacies());
    }
    return switch (dice.pick(OUTSIDE_TIERS)) {
      case 0 -> draw(outside.city());
      case 1 -> draw(outside.province());
      default -> draw(outside.elsewhere());
    };
  }

  private Institution plain(int township) {
    int near =
        Geography.TOWNSHIPS.get(township).community() == Township.NO_COMMUNITY ? 0 : township;
    return switch (dice.pick(PLAIN)) {
      case 0 -> inside.centre(near);
      case 1 -> draw(inside.clinics(near));
      case 2 -> inside.lead(own(near));
      case 3 -> inside.lead(dice.between(1, Geography.COMMUNITIES));
      case 4 -> inside.centre(Geography.township(dice));
      default -> draw(inside.others());
    };
  }

  private Institution hospital(int township) {
    if (dice.chance(HOSPITAL_AT_CENTRE)) {
      return inside.centre(township);
    }
    boolean own = dice.chance(HOSPITAL_OWN);
    return inside.lead(own ? own(township) : dice.between(1, Geography.COMMUNITIES));
  }

  /** Those on dialysis always go to the same hospital. */
  private Institution dialysis(int person, int community) {
    boolean city = person % DIALYSIS_IN_CITY == 0;
    return city ? outside.city().get(0) : inside.lead(community);
  }

  private static int own(int township) {
    return Math.max(1, Geography.TOWNSHIPS.get(township).community());
  }

  private Institution draw(List<Institution> from) {
    return from.get(dice.below(from.size()));
  }
}
