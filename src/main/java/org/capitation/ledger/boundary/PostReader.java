package org.capitation.ledger.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.files.Row;

/** 过账报文: the records that a program posts, as rows like those of a file. */
final class PostReader {
  private static final int MOST = 1_000;

  // to look for a provider in all libraries takes longer than to read a record
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private PostReader() {}

  /**
   * The rows of an array of objects with the column names of the file.
   *
   * @throws BadRequestException if it is none, or of none or too many
   */
  static List<Row> rows(String text) {
    JsonArray records = array(text);
    if (records.isEmpty() || records.size() > MOST) {
      throw new BadRequestException("expected 1 to " + MOST + " records, got " + records.size());
    }
    List<Row> rows = new ArrayList<>(records.size());
    for (JsonValue value : records) {
      rows.add(VisitFile.row(rows.size() + 1L, values(value)));
    }
    return rows;
  }

  private static JsonArray array(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readArray();
    } catch (JsonException e) {
      throw new BadRequestException("expected an array of objects", e);
    }
  }

  private static Map<String, String> values(JsonValue object) {
    if (object.getValueType() != JsonValue.ValueType.OBJECT) {
      throw new BadRequestException("expected an object, got " + object);
    }
    Map<String, String> values = new HashMap<>();
    object.asJsonObject().forEach((name, value) -> values.put(name, text(name, value)));
    return values;
  }

  /** Null is as good as no value. */
  private static String text(String name, JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).bigDecimalValue().toPlainString();
      case NULL -> null;
      default -> throw new BadRequestException("expected a text or a number in " + name);
    };
  }
}
