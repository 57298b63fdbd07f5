package org.capitation.enrolment.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Outcome;
import org.capitation.page.Words;

/**
 * 办理结果的答复: an outcome in words.
 *
 * @param contract the contract as it is, or would be; absent where that cannot be said
 * @param obstacles what speaks against it; empty when it is done, or could be
 */
public record OutcomeAnswer(ContractLine contract, List<Against> obstacles) {

  /** 事由: the code of what speaks against an order, what it names, and the words for it. */
  public record Against(String kind, List<String> arguments, String detail) {}

  static OutcomeAnswer of(Outcome outcome, Words words) {
    return new OutcomeAnswer(
        outcome.contract(),
        outcome.obstacles().stream().map(obstacle -> against(obstacle, words)).toList());
  }

  private static Against against(Obstacle obstacle, Words words) {
    return new Against(
        obstacle.kind().name(),
        obstacle.arguments(),
        words.text(obstacle.key(), obstacle.arguments().toArray()));
  }

  /** The same as a problem. */
  JsonObject problem() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    obstacles.forEach(
        one ->
            list.add(
                Json.createObjectBuilder()
                    .add("kind", one.kind())
                    .add("arguments", Json.createArrayBuilder(one.arguments()))
                    .add("detail", one.detail())));
    return Json.createObjectBuilder()
        .add("status", 409)
        .add("title", "Conflict")
        .add("detail", obstacles.stream().map(Against::detail).collect(Collectors.joining("; ")))
        .add("obstacles", list)
        .build();
  }
}
