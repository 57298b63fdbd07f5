package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.enrolment.boundary.DesignationFile;
import org.capitation.enrolment.boundary.DoctorFile;
import org.capitation.enrolment.boundary.EnrolmentFile;
import org.capitation.enrolment.boundary.PackageFile;
import org.capitation.enrolment.boundary.TeamFile;
import org.capitation.ledger.boundary.ControlTotalFile;
import org.capitation.ledger.boundary.OpeningFile;
import org.capitation.ledger.boundary.VisitFile;
import org.capitation.registry.boundary.CatchmentFile;
import org.capitation.registry.boundary.CommunityFile;
import org.capitation.registry.boundary.InstitutionFile;
import org.capitation.registry.boundary.InsuredFile;
import org.capitation.registry.boundary.MembershipFile;
import org.junit.jupiter.api.Test;

/** The guide names the columns that the importer knows, and no others. */
class FilesGuideTest {
  static final List<FileKind> KINDS =
      List.of(
          new InstitutionFile(),
          new CommunityFile(),
          new MembershipFile(),
          new CatchmentFile(),
          new InsuredFile(),
          new TeamFile(),
          new DoctorFile(),
          new PackageFile(),
          new EnrolmentFile(),
          new DesignationFile(),
          new VisitFile(),
          new ControlTotalFile(),
          new OpeningFile());

  @Test
  void the_guide_lists_every_kind_with_its_columns() throws IOException {
    List<String> guide =
        Files.readAllLines(Path.of("src/docs/files.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertEquals(KINDS.stream().map(FilesGuideTest::line).toList(), guide);
  }

  private static String line(FileKind kind) {
    return kind.layout().columns().stream()
        .map(FilesGuideTest::words)
        .collect(Collectors.joining(", ", "| `" + kind.name() + "` | ", " |"));
  }

  private static String words(Column column) {
    List<String> names = new ArrayList<>(List.of(column.header()));
    names.addAll(column.aliases());
    String words = String.join("=", names);
    return column.mandatory() ? "**" + words + "**" : words;
  }
}
