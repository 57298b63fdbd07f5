package org.capitation.document;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** 报表: a paper of a feature, with all that its template asks for. */
public interface Report {
  /** The name of the template in {@code reports}, without its ending. */
  String template();

  /** The title, for the properties of the file. */
  String title();

  /** For whom, by whom and when it is printed. */
  Imprint imprint();

  /** The texts of the template, in the language of the imprint. */
  ResourceBundle texts();

  /** What is said once, by the parameters of the template; null is printed as nothing. */
  Map<String, Object> facts();

  /** The lines, in their order, by the fields of the template; null is printed as nothing. */
  List<Map<String, ?>> lines();

  /** The data of the paper line by line and in no language, for its digest (D4). */
  List<String> canonical();

  /** The digest that it carries: of its data, or of a text that its data are the content of. */
  default String digest() {
    return Digest.of(canonical());
  }
}
