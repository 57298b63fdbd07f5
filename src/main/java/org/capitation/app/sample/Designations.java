package org.capitation.app.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * 人员定点: writes the register of first-contact institutions that some of the signed have chosen at
 * the insurance; one in twenty of them has not told it of a change and is designated elsewhere.
 */
final class Designations implements Closeable {
  private static final int ONE_OF = 8;
  private static final int CONTRADICTING_ONE_OF = 20;
  private static final String FIRST_CHOICE = "1";

  private final Institutions institutions;
  private final CsvFile file;

  Designations(Institutions institutions, Path path) throws IOException {
    this.institutions = institutions;
    file = CsvFile.create(path, Layout.DESIGNATION);
  }

  /** Writes the rows of a person, one for each period of insurance. */
  void add(Person person, List<Contract> contracts) throws IOException {
    if (contracts.isEmpty() || person.index() % ONE_OF != 0) {
      return;
    }
    Institution signed = contracts.get(contracts.size() - 1).doctor().team().institution();
    boolean contradicts = person.index() / ONE_OF % CONTRADICTING_ONE_OF == 0;
    Institution chosen =
        contradicts ? institutions.lead(signed.community() % Geography.COMMUNITIES + 1) : signed;
    for (Cover cover : person.covers()) {
      file.text(cover.personNumber())
          .text(cover.kind().insuranceType())
          .text(FIRST_CHOICE)
          .text(chosen.code())
          .date(cover.fromDay())
          .date(cover.toDay())
          .end();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
