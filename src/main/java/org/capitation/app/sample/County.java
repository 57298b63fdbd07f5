package org.capitation.app.sample;

import org.capitation.app.sample.Dice.Stream;

/**
 * 云栖县: everything of the county that does not depend on the people.
 *
 * @param terms what was asked for
 * @param calendar the months
 * @param institutions the institutions inside the county
 * @param outside those outside
 * @param employers the employers
 * @param teams the family doctors
 */
record County(
    SampleTerms terms,
    SampleCalendar calendar,
    Institutions institutions,
    OutsideInstitutions outside,
    Employers employers,
    Teams teams) {

  static County of(SampleTerms terms) {
    Dice dice = new Dice(terms.seed()).restart(Stream.COUNTY, 0);
    Institutions institutions = new Institutions();
    return new County(
        terms,
        new SampleCalendar(terms.year()),
        institutions,
        new OutsideInstitutions(),
        new Employers(terms.residents(), dice),
        new Teams(terms.residents(), institutions, dice));
  }
}
