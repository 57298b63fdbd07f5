package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 参保人的存储: persons with their encrypted certificates, and their insured periods. */
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
   * @param guardian the normal certificate number of the guardian, or null
   */
  public record Person(
      String name,
      String certificateType,
      String certificate,
      String gender,
      LocalDate birth,
      LocalDate death,
      String phone,
      String guardian) {}

  /**
   * 参保登记: an insured period as registered.
   *
   * @param person our key of the person
   * @param number psn_no
   * @param residence the township of residence, or null
   * @param school school_code, or null
   */
  public record Insurance(
      long person, String number, InsuredPeriod period, String residence, String school) {}

  /**
   * 人员摘要: what pages show of a person.
   *
   * @param certificate the certificate number, in clear: to be masked before it is shown
   */
  public record Face(long id, String name, String certificate, String gender, LocalDate birth) {}

  /** All persons of a county by the hash of their certificate. */
  public PersonKeys keys(County county) {
    PersonKeys keys = new PersonKeys();
    read.each(
        "select id, certificate_hash from registry_person where county_id = ?",
        row -> Map.entry(row.getLong(1), CertificateVault.key(row.getBytes(2))),
        person -> keys.put(person.getValue(), person.getKey()),
        county.id());
    return keys;
  }

  /** The persons among these certificates who are registered already, by certificate. */
  public Map<String, Long> find(County county, Collection<String> certificates) {
    Map<ByteBuffer, String> byHash = new HashMap<>();
    certificates.forEach(c -> byHash.put(ByteBuffer.wrap(vault.hash(c)), c));
    Map<String, Long> found = new HashMap<>();
    read.in(
            "select id, certificate_hash from registry_person where county_id = "
                + county.id()
                + " and certificate_hash in (?)",
            byHash.keySet().stream().map(ByteBuffer::array).toList(),
            row -> Map.entry(ByteBuffer.wrap(row.getBytes(2)), row.getLong(1)))
        .forEach(row -> found.put(byHash.get(row.getKey()), row.getValue()));
    return found;
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
      rows.binary(p.guardian() == null ? null : vault.hash(p.guardian()));
      rows.number(run).time(stamp.at()).text(stamp.by()).end();
      keys.put(p.certificate(), id++);
    }
    bulk.load(rows);
    return keys;
  }

  /** Adds insured periods. */
  public void insure(County county, List<Insurance> added, long run, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("registry_insured", added.size());
    BulkRows rows =
        new BulkRows(
            "registry_insured",
            "id",
            "county_id",
            "person_id",
            "psn_no",
            "pot",
            "psn_type",
            "flexible",
            "emp_no",
            "township",
            "residence_township",
            "school_code",
            "valid_from",
            "valid_to",
            "run_id",
            "created_at",
            "created_by");
    for (Insurance i : added) {
      InsuredPeriod p = i.period();
      rows.number(id++).number(county.id()).number(i.person()).text(i.number());
      rows.text(p.pot().insuranceType()).text(p.personType()).flag(p.flexible());
      rows.text(p.employer()).text(p.township()).text(i.residence()).text(i.school());
      rows.day(p.range().from()).day(p.range().to());
      rows.number(run).time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  /** What is known of the insurance of these persons: person, pot, number and first day. */
  public List<String> insuranceKeys(Collection<Long> persons) {
    return read.in(
        "select concat_ws('/', person_id, pot, psn_no, valid_from) from registry_insured"
            + " where person_id in (?)",
        persons,
        row -> row.getString(1));
  }

  /** The key of an insurance, as in {@link #insuranceKeys}. */
  public static String insuranceKey(Insurance i) {
    return String.join(
        "/",
        Long.toString(i.person()),
        i.period().pot().insuranceType(),
        i.number(),
        i.period().range().from().toString());
  }

  /** Hands every person of a county to the consumer, by key. */
  public void each(County county, Consumer<InsuredPerson> consumer) {
    List<Insured> one = new ArrayList<>();
    read.each(
        "select p.id, p.death_date, i.pot, i.psn_type, i.flexible, i.emp_no, i.township,"
            + " i.valid_from, i.valid_to from registry_person p"
            + " join registry_insured i on i.person_id = p.id"
            + " where p.county_id = ? order by p.id, i.pot, i.valid_from",
        PersonStore::insured,
        row -> {
          if (!one.isEmpty() && one.get(0).person() != row.person()) {
            consumer.accept(person(one));
            one.clear();
          }
          one.add(row);
        },
        county.id());
    if (!one.isEmpty()) {
      consumer.accept(person(one));
    }
  }

  private record Insured(long person, LocalDate death, InsuredPeriod period) {}

  private static Insured insured(ResultSet row) throws SQLException {
    return new Insured(
        row.getLong("id"),
        row.getObject("death_date", LocalDate.class),
        new InsuredPeriod(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getString("psn_type"),
            row.getBoolean("flexible"),
            row.getString("emp_no"),
            row.getString("township"),
            BulkRead.range(row)));
  }

  private static InsuredPerson person(List<Insured> rows) {
    return new InsuredPerson(
        rows.get(0).person(), rows.get(0).death(), rows.stream().map(Insured::period).toList());
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

  private Face face(ResultSet row) throws SQLException {
    return new Face(
        row.getLong("id"),
        row.getString("name"),
        vault.decrypt(row.getBytes("certificate_cipher")),
        row.getString("gender"),
        row.getObject("birth_date", LocalDate.class));
  }
}
