package org.capitation.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.value.Stamp;

/**
 * 已签发文书: a document as the register keeps it (D7).
 *
 * @param id our key
 * @param subject what it is about
 * @param recipient the name of whom it is about, as it was then; empty for the county
 * @param version counts the documents about the same
 * @param number its number (文号)
 * @param titles what it is called
 * @param digest the digest that it carries (D4)
 * @param stamp who issued it, and when
 * @param superseded how it ceased to hold; nothing while it does
 * @param files all of its files, in all forms and languages (D6)
 */
public record Issued(
    long id,
    Subject subject,
    String recipient,
    int version,
    String number,
    Titles titles,
    String digest,
    Stamp stamp,
    Optional<Superseded> superseded,
    List<File> files) {

  /** Why a document no longer holds. */
  public enum Why {
    /** 有新版: a newer version was issued. */
    VERSION,
    /** 账目已变: the books no longer say what it says. */
    BOOKS
  }

  /** 标题. */
  public record Titles(String chinese, String english) {
    /** The one in a language. */
    public String in(Locale language) {
      return language.getLanguage().equals("en") ? english : chinese;
    }
  }

  /** 失效: a mark that stays. */
  public record Superseded(LocalDateTime at, Why why) {}

  /**
   * 文件.
   *
   * @param language zh or en
   * @param bytes its size
   * @param sha256 its hash in hexadecimal digits
   */
  public record File(long id, Form form, String language, int bytes, String sha256) {}

  /** Keeps its own copy of the files. */
  public Issued {
    files = List.copyOf(files);
  }

  /** The same with its files. */
  public Issued with(List<File> all) {
    return new Issued(
        id, subject, recipient, version, number, titles, digest, stamp, superseded, all);
  }

  /** It holds: no newer version, and nothing found against it. */
  public boolean isLiving() {
    return superseded.isEmpty();
  }

  /** Its file of a form in a language; nothing where it has none. */
  public Optional<File> file(Form form, String language) {
    return files.stream()
        .filter(file -> file.form() == form && file.language().equals(language))
        .findFirst();
  }

  /** The beginning of the name that its files have where they are kept. */
  public String fileName(Locale language) {
    return (number + " " + titles.in(language))
        .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
        .strip();
  }
}
