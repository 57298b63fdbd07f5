package org.capitation.ledger.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.files.Row;
import org.capitation.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 单笔过账接口. */
@Path("ledger/visits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VisitResource {
  private static final int MOST = 1_000;

  @Inject private Visits visits;
  @Inject private Words words;

  /** Books visits that come one by one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Books 1 to 1,000 visits; the answer names what became of each, in their order",
      description =
          "An array of objects with the column names of a file of visits, values as in the file or"
              + " as numbers. The same record (setl_id, updt_time) again is told as REPEATED, a newer"
              + " one as CORRECTED; a bad one is REJECTED and does not stop the others")
  public List<FateAnswer> post(String text) {
    JsonArray records = array(text);
    if (records.isEmpty() || records.size() > MOST) {
      throw new BadRequestException("expected 1 to " + MOST + " records, got " + records.size());
    }
    List<Row> rows = new ArrayList<>(records.size());
    for (JsonValue value : records) {
      rows.add(VisitFile.row(rows.size() + 1L, values(value)));
    }
    return visits.post(rows).stream().map(fate -> FateAnswer.of(fate, words)).toList();
  }

  private static JsonArray array(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    } catch (JsonException e) {
      throw new BadRequestException("expected an array of objects: " + e.getMessage());
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
