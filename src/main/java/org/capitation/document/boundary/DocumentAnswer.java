package org.capitation.document.boundary;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.capitation.document.Digest;
import org.capitation.document.Issued;
import org.capitation.registry.Pot;

/**
 * 文书应答: a document as the API tells it.
 *
 * @param id by which it is asked for
 * @param kind the name of its kind
 * @param pot 310 or 390; null where the kind is of no pot
 * @param year the budget year
 * @param month null where the kind is of a year
 * @param recipient the code of a community or doctor; empty for the county
 * @param name the name of the recipient, as it was then
 * @param version counts the documents about the same
 * @param number its number
 * @param title in the language of the request
 * @param algorithm how its data were hashed
 * @param digest the hash of its data
 * @param issuedAt when it was issued
 * @param issuedBy who issued it
 * @param supersededAt when it ceased to hold; null while it does
 * @param supersededWhy VERSION for a newer one, BOOKS where they say something else
 * @param files its files
 */
public record DocumentAnswer(
    long id,
    String kind,
    String pot,
    int year,
    String month,
    String recipient,
    String name,
    int version,
    String number,
    String title,
    String algorithm,
    String digest,
    LocalDateTime issuedAt,
    String issuedBy,
    LocalDateTime supersededAt,
    Issued.Why supersededWhy,
    List<File> files) {
  /**
   * 文件.
   *
   * @param form pdf, xlsx or csv
   * @param language zh or en
   * @param bytes its size
   * @param sha256 the hash of its bytes
   */
  public record File(String form, String language, int bytes, String sha256) {}

  /**
   * 文书一页.
   *
   * @param count how many there are on all pages
   */
  public record Page(long count, List<DocumentAnswer> documents) {}

  static DocumentAnswer of(Issued issued, Locale language) {
    return new DocumentAnswer(
        issued.id(),
        issued.subject().kind(),
        issued.subject().pot().map(Pot::insuranceType).orElse(null),
        issued.subject().year(),
        issued.subject().month().map(YearMonth::toString).orElse(null),
        issued.subject().recipient(),
        issued.recipient(),
        issued.version(),
        issued.number(),
        issued.titles().in(language),
        Digest.ALGORITHM,
        issued.digest(),
        issued.stamp().at(),
        issued.stamp().by(),
        issued.superseded().map(Issued.Superseded::at).orElse(null),
        issued.superseded().map(Issued.Superseded::why).orElse(null),
        issued.files().stream()
            .map(
                file ->
                    new File(file.form().ending(), file.language(), file.bytes(), file.sha256()))
            .toList());
  }
}
