package org.capitation.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 基础目录: writes the small registers, which do not depend on the people. */
final class CountyRegisters {

  private static final String INSTITUTION = "1";
  private static final String PHARMACY = "2";
  private static final String DESIGNATED_SINCE = "2018-01-01";
  private static final String JOINS_LATE = "-07-01";

  private final County county;

  CountyRegisters(County county) {
    this.county = county;
  }

  void institutions(Path path) throws IOException {
    Institutions inside = county.institutions();
    OutsideInstitutions outside = county.outside();
    try (CsvFile file = CsvFile.create(path, Layout.INSTITUTION)) {
      for (List<Institution> group :
          List.of(
              inside.members(),
              inside.others(),
              inside.pharmacies(),
              outside.city(),
              outside.cityPharmacies(),
              outside.registeredProvince())) {
        for (Institution institution : group) {
          write(institution, file);
        }
      }
    }
  }

  void communities(Path path) throws IOException {
    try (CsvFile file = CsvFile.create(path, Layout.COMMUNITY)) {
      for (int community = 1; community <= Geography.COMMUNITIES; community++) {
        file.text(Geography.communityCode(community))
            .text(Geography.communityName(community))
            .text(county.institutions().lead(community).code())
            .text(Geography.SINCE)
            .blank()
            .end();
      }
    }
  }

  void memberships(Path path) throws IOException {
    Institutions institutions = county.institutions();
    try (CsvFile file = CsvFile.create(path, Layout.MEMBERSHIP)) {
      for (Institution member : institutions.members()) {
        boolean late = institutions.joinsLate(member);
        file.text(Geography.communityCode(member.community()))
            .text(member.code())
            .text(late ? county.calendar().year() + JOINS_LATE : Geography.SINCE)
            .blank()
            .text(tier(member.tier()))
            .end();
      }
    }
  }

  void catchments(Path path) throws IOException {
    try (CsvFile file = CsvFile.create(path, Layout.CATCHMENT)) {
      for (Township township : Geography.TOWNSHIPS) {
        catchment(file, "township", township.code(), township.name(), township.community());
      }
      for (Employer employer : county.employers().all()) {
        catchment(file, "employer", employer.number(), employer.name(), employer.community());
      }
      for (int i = 0; i < Geography.TOWNSHIPS.size(); i++) {
        int community = Geography.TOWNSHIPS.get(i).community();
        for (int level = 0; level < Geography.schoolLevels(); level++) {
          String code = Geography.schoolCode(i, level);
          catchment(file, "school", code, Geography.schoolName(i, level), community);
        }
      }
    }
  }

  void teams(Path path) throws IOException {
    try (CsvFile file = CsvFile.create(path, Layout.TEAM)) {
      for (Doctor.Team team : county.teams().teams()) {
        file.text(team.code())
            .text(team.name())
            .text(team.institution().code())
            .text(Geography.SINCE)
            .blank()
            .end();
      }
    }
  }

  void doctors(Path path) throws IOException {
    try (CsvFile file = CsvFile.create(path, Layout.DOCTOR)) {
      for (Doctor doctor : county.teams().doctors()) {
        file.text(doctor.code())
            .text(doctor.name())
            .text(doctor.team().code())
            .number(Teams.LIST_CAP)
            .text(Geography.SINCE)
            .blank()
            .end();
      }
    }
  }

  void packages(Path path) throws IOException {
    try (CsvFile file = CsvFile.create(path, Layout.PACKAGE)) {
      for (SamplePackage offered : SamplePackage.values()) {
        file.text(offered.code())
            .text(offered.title())
            .fen(offered.fee())
            .fen(offered.fund())
            .fen(offered.publicHealth())
            .fen(offered.person())
            .text(Geography.SINCE)
            .blank()
            .end();
      }
    }
  }

  /** Places without a community get no row: their people stay unattributed unless they sign. */
  private static void catchment(CsvFile file, String kind, String code, String name, int community)
      throws IOException {
    if (community == Township.NO_COMMUNITY) {
      return;
    }
    file.text(kind)
        .text(code)
        .text(name)
        .text(Geography.communityCode(community))
        .text(Geography.SINCE)
        .blank()
        .end();
  }

  private static void write(Institution institution, CsvFile file) throws IOException {
    String number = institution.offSiteNumber() == null ? "" : institution.offSiteNumber();
    boolean national = number.startsWith(OutsideInstitutions.NATIONAL_PREFIX);
    file.text(institution.code())
        .text(institution.name())
        .text(institution.tier().pharmacy() ? PHARMACY : INSTITUTION)
        .text(institution.level())
        .flag(institution.tier().primary())
        .text(institution.belonging().parent())
        .text(institution.area())
        .text(national ? number : "")
        .text(national ? "" : number)
        .text(DESIGNATED_SINCE)
        .blank()
        .end();
  }

  private static String tier(Tier tier) {
    if (tier == Tier.LEAD) {
      return "county";
    }
    return tier == Tier.CENTRE ? "township" : "village";
  }
}
