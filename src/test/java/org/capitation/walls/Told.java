package org.capitation.walls;

import java.net.http.HttpResponse;
import java.util.Collection;

/** What an answer says, without what differs at every request. */
final class Told {
  private Told() {}

  static String of(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.matches("(text|application/([a-z.]+\\+)?(json|yaml)).*")) {
      return answer.statusCode() + " " + type;
    }
    String body =
        answer
            .body()
            .replaceAll("nonce=\"[^\"]*\"", "nonce")
            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
            .replaceAll("csp\\.init\\('[^']*'\\)", "csp")
            .replaceAll("name=\"primefaces.nonce\" value=\"[^\"]*\"", "nonce")
            .replaceAll("name=\"jakarta.faces.ViewState\"([^>]*)value=\"[^\"]*\"", "state");
    String request = answer.headers().firstValue("X-Request-Id").orElse("no number");
    return answer.statusCode() + " " + body.replace(request, "request");
  }

  /** The same without keys. */
  static String without(String told, Collection<String> keys) {
    String without = told;
    for (String key : keys) {
      without = without.replaceAll("(?<![0-9A-Za-z])" + key + "(?![0-9A-Za-z])", "#");
    }
    return without;
  }
}
