package org.capitation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.capitation.files.Counts;
import org.capitation.files.Import;
import org.capitation.it.Office;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.PersonStore;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Characters that few programs know go out with rejected rows and come back as they were. */
@ExtendWith(ArquillianExtension.class)
class RareCharactersIT {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String HEADER =
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township";

  /** A number of an ID card with a small x, and what it is kept as. */
  private static final String SMALL = "33990119900101019x";

  private static final String LARGE = "33990119900101019X";
  private static final String OTHER = "339901198502281129";

  @Inject private Office office;
  @Inject private ImportDesk desk;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;

  @Test
  void F11_rare_characters_survive_being_rejected_mended_and_sent_again() {
    roundTrip("339896", StandardCharsets.UTF_8);
  }

  @Test
  void F11_so_do_those_of_a_file_in_the_national_encoding() {
    roundTrip("339897", GB18030);
  }

  private void roundTrip(String county, Charset encoding) {
    office.openBare(county);
    String first = "1,𬱖䶮垟·𠮷,01," + SMALL + ",390,1501,";
    String second = "2,垟𰻞㐱,01," + OTHER + ",390,1501,";
    String sent =
        String.join("\n", HEADER, first + "2020-02-30,339901101", second + "䶮𬱖年x月,339901101", "");
    Import rejected = taken(county, sent.getBytes(encoding));
    assertEquals(new Counts(2, 0, 0, 2), rejected.counts());
    assertEquals(encoding.name(), rejected.upload().encoding());
    String file = desk.rejected(county, rejected.id());
    List<String> lines = file.lines().toList();
    assertEquals("\uFEFFreject_line,reject_reason," + HEADER, lines.get(0));
    assertTrue(lines.get(1).endsWith("," + first + "2020-02-30,339901101"), file);
    assertTrue(lines.get(2).endsWith("," + second + "䶮𬱖年x月,339901101"), file);
    assertTrue(
        lines.get(2).startsWith("3,") && lines.get(2).split(",")[1].contains("䶮𬱖年x月"), file);
    String mended = file.replace("2020-02-30", "2020-02-29").replace("䶮𬱖年x月", "2020-03-01");
    Import again = taken(county, mended.getBytes(StandardCharsets.UTF_8));
    assertEquals(new Counts(2, 2, 0, 0), again.counts());
    assertEquals("𬱖䶮垟·𠮷", name(county, LARGE));
    assertEquals("垟𰻞㐱", name(county, OTHER));
    Import whole = taken(county, mended.replace("\uFEFF", "").getBytes(GB18030));
    assertEquals(new Counts(2, 0, 2, 0), whole.counts(), "the same rows in another encoding");
  }

  private String name(String county, String certificate) {
    Map<String, Long> found = persons.find(counties.get(county), List.of(LARGE, OTHER));
    PersonStore.Face face = persons.faces(found.values()).get(found.get(certificate));
    assertEquals(certificate, face.certificate());
    return face.name();
  }

  private Import taken(String county, byte[] bytes) {
    return desk.taken(county, desk.look(county, "insured", "a.csv", bytes).file().id());
  }
}
