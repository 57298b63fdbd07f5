package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Vitals;
import org.capitation.value.Stamp;

/** 参保人的存储: persons with their encrypted certificates. */
@ApplicationScoped
public class PersonStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private CertificateVault vault;

  /**
   * 人员信息: what is registered of a person beside insurance.
   *
   * @param name the name
   * @param certificateType psn_cert_type
   * @param certificate the normal certificate number, in clear
   * @param gender gend, or null
   * @param birth the birth date, or null
   * @param death the day of death, or null
   * @param phone tel, or null
   * @param guardian the look-up hash of the guardian's certificate ({@link
   *     CertificateVault#lookUp}), or null
   */
  public record Person(
      String name,
      String certificateType,
      String certificate,
      String gender,
      LocalDate birth,
      LocalDate death,
      String phone,
      String guardian) {
    /** Nothing known. */
    public static final Person UNKNOWN = new Person(null, null, null, null, null, null, null, null);
  }

  /**
   * 在册人员: somebody who is registered.
   *
   * @param id our key
   */
  public record Registered(long id, Person person) {}

  /**
   * 人员摘要: what pages show of a person.
   *
   * @param certificate the certificate number, in clear: to be masked before it is shown
   */
  public record Face(long id, String name, String certificate, String gender, LocalDate birth) {}

  /**
   * All persons of a county, where some are known already: only those are read who have come since.
   *
   * @return the ones known, if nobody has come
   */
  public PersonKeys keys(County county, PersonKeys known) {
    PersonKeys[] keys = {known};
    read.each(
        "select id, certificate_hash from registry_person where county_id = ? and id > ?",
        row -> Map.entry(row.getLong(1), CertificateVault.key(row.getBytes(2))),
        person -> {
          keys[0] = keys[0] == known ? known.copy() : keys[0];
          keys[0].put(person.getValue(), person.getKey());
        },
        county.id(),
        known.last());
    return keys[0];
  }

  /** Those of a county who have one of these (normal) certificates, by its hash. */
  public PersonKeys keys(County county, Collection<String> certificates) {
    PersonKeys keys = new PersonKeys();
    Set<String> different = Set.copyOf(certificates);
    read.in(
            "select id, certificate_hash from registry_person where county_id = "
                + county.id()
                + " and certificate_hash in (?)",
            different.stream().map(vault::hash).toList(),
            row -> Map.entry(row.getLong(1), CertificateVault.key(row.getBytes(2))))
        .forEach(person -> keys.put(person.getValue(), person.getKey()));
    return keys;
  }

  /** Hands sex, birth and death of every person of a county to the consumer. */
  public void vitals(County county, BiConsumer<Long, Vitals> consumer) {
    read.each(
        "select id, gender, birth_date, death_date from registry_person where county_id = ?",
        row -> Map.entry(row.getLong("id"), InsuranceStore.vitals(row)),
        person -> consumer.accept(person.getKey(), person.getValue()),
        county.id());
  }

  /** The keys of those among these certificates who are registered already, by certificate. */
  public Map<String, Long> find(County county, Collection<String> certificates) {
    return registered(county, certificates).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> found.getValue().id()));
  }

  /** The persons among these certificates who are registered already, by certificate. */
  public Map<String, Registered> registered(County county, Collection<String> certificates) {
    Map<String, String> byHash = new HashMap<>();
    certificates.forEach(c -> byHash.put(vault.lookUp(c), c));
    Map<String, Registered> found = new HashMap<>();
    read.in(
            "select * from registry_person where county_id = "
                + county.id()
                + " and certificate_hash in (?)",
            byHash.keySet().stream().map(PersonStore::bytes).toList(),
            row -> registered(row, byHash.get(hex(row.getBytes("certificate_hash")))))
        .forEach(registered -> found.put(registered.person().certificate(), registered));
    return found;
  }

  private static Registered registered(ResultSet row, String certificate) throws SQLException {
    return new Registered(
        row.getLong("id"),
        new Person(
            row.getString("name"),
            row.getString("certificate_type"),
            certificate,
            row.getString("gender"),
            row.getObject("birth_date", LocalDate.class),
            row.getObject("death_date", LocalDate.class),
            row.getString("phone"),
            hex(row.getBytes("guardian_hash"))));
  }

  private static String hex(byte[] hash) {
    return hash == null ? null : HexFormat.of().formatHex(hash);
  }

  private static byte[] bytes(String hex) {
    return hex == null ? null : HexFormat.of().parseHex(hex);
  }

  /** Adds persons; their keys, by certificate. */
  public Map<String, Long> add(County county, List<Person> added, long run, Stamp stamp) {
    Map<String, Long> keys = new HashMap<>();
    if (added.isEmpty()) {
      return keys;
    }
    long id = ids.reserve("registry_person", added.size());
    BulkRows rows =
        new BulkRows(
            "registry_person",
            "id",
            "county_id",
            "name",
            "certificate_type",
            "certificate_cipher binary",
            "certificate_algorithm",
            "certificate_key",
            "certificate_hash binary",
            "certificate_tail binary",
            "gender",
            "birth_date",
            "death_date",
            "phone",
            "guardian_hash binary",
            "run_id",
            "created_at",
            "created_by");
    for (Person p : added) {
      rows.number(id).number(county.id()).text(p.name()).text(p.certificateType());
      rows.binary(vault.encrypt(p.certificate()));
      rows.number(CertificateVault.ALGORITHM).number(CertificateVault.KEY);
      rows.binary(vault.hash(p.certificate())).binary(vault.tail(p.certificate()));
      rows.text(p.gender()).day(p.birth()).day(p.death()).text(p.phone());
      rows.binary(bytes(p.guardian()));
      rows.number(run).time(stamp.at()).text(stamp.by()).end();
      keys.put(p.certificate(), id++);
    }
    bulk.load(rows);
    return keys;
  }

  /** Writes what has changed; certificates never do. */
  public void change(List<Registered> changed, Stamp stamp) {
    bulk.batch(
        "update registry_person set name = ?, certificate_type = ?, gender = ?, birth_date = ?,"
            + " death_date = ?, phone = ?, guardian_hash = ?, changed_at = ?, changed_by = ?"
            + " where id = ?",
        changed.stream().map(registered -> changes(registered, stamp)).toList());
  }

  private static Object[] changes(Registered registered, Stamp stamp) {
    Person p = registered.person();
    return new Object[] {
      p.name(),
      p.certificateType(),
      p.gender(),
      p.birth(),
      p.death(),
      p.phone(),
      bytes(p.guardian()),
      stamp.at(),
      stamp.by(),
      registered.id()
    };
  }

  /** The faces of these persons, by key. */
  public Map<Long, Face> faces(Collection<Long> persons) {
    Map<Long, Face> faces = new HashMap<>();
    read.in(
            "select id, name, certificate_cipher, gender, birth_date from registry_person"
                + " where id in (?)",
            persons,
            this::face)
        .forEach(face -> faces.put(face.id(), face));
    return faces;
  }

  /** The telephone numbers of these persons, by key; those without one are absent. */
  public Map<Long, String> phones(Collection<Long> persons) {
    return read
        .in(
            "select id, phone from registry_person where phone is not null and id in (?)",
            persons,
            row -> Map.entry(row.getLong(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The keys of persons whose name begins so, in the order of their names. */
  public List<Long> named(County county, String beginning, int most) {
    String plain = beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return read.list(
        "select id from registry_person where county_id = ? and name like ? escape '!'"
            + " order by name, id limit "
            + most,
        row -> row.getLong(1),
        county.id(),
        plain + "%");
  }

  /** The keys of persons whose certificate number ends so. */
  public List<Long> ending(County county, String lastFour, int most) {
    return read.list(
        "select id from registry_person where county_id = ? and certificate_tail = ?"
            + " order by id limit "
            + most,
        row -> row.getLong(1),
        county.id(),
        vault.tail(lastFour));
  }

  /** Whether a person is of a county. */
  public boolean isOf(County county, long person) {
    return !read.list(
            "select id from registry_person where county_id = ? and id = ?",
            row -> row.getLong(1),
            county.id(),
            person)
        .isEmpty();
  }

  private Face face(ResultSet row) throws SQLException {
    return new Face(
        row.getLong("id"),
        row.getString("name"),
        vault.decrypt(row.getBytes("certificate_cipher")),
        row.getString("gender"),
        row.getObject("birth_date", LocalDate.class));
  }
}
