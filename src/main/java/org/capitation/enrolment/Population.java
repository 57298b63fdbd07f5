package org.capitation.enrolment;

import java.time.LocalDate;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 应签人口: whose people there are to be signed up; the attribution tells. */
public interface Population {
  /** Takes one person. */
  interface Reader {
    /** A person, who belongs to a community, both by key. */
    void read(long person, int community);
  }

  /**
   * Hands everybody to the reader, by ascending key, whom a pot insures on a day and who belongs to
   * a community.
   */
  void members(County county, Pot pot, LocalDate day, Reader reader);

  /** The version of what it tells: it tells the same under the same one. */
  long version(County county);
}
