package org.capitation.walls;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            // a random start that is proposed
            .replaceAll("value=\"[0-9a-f]{8}\"|seed=[0-9a-f]{8}", "seed")
            .replaceAll("(种子|seed) [0-9a-f]{8}", "seed")
            // the seconds that a session has left
            .replaceAll("data-last=\"\\d+\"", "last")
            .replaceAll("csp\\.init\\('[^']*'\\)", "csp")
            .replaceAll("name=\"primefaces.nonce\" value=\"[^\"]*\"", "nonce")
            .replaceAll("name=\"jakarta.faces.ViewState\"([^>]*)value=\"[^\"]*\"", "state");
    String request = answer.headers().firstValue("X-Request-Id").orElse("no number");
    return answer.statusCode() + " " + body.replace(request, "request");
  }

  /** The same without keys, where they are told back. */
  static String without(String told, Collection<String> keys) {
    String any = keys.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return told.replaceAll(
        "(there is no [a-z]+ |[?&;/](?:amp;)?(?:\\w+=)?)(?:" + any + ")(?![0-9A-Za-z])", "$1#");
  }

  /** How a text reads where it parts from another. */
  static String apart(String told, String other) {
    int at = 0;
    while (at < Math.min(told.length(), other.length()) && told.charAt(at) == other.charAt(at)) {
      at++;
    }
    return told.substring(0, Math.min(4, told.length()))
        + "…"
        + told.substring(Math.max(0, at - 60), Math.min(told.length(), at + 120));
  }
}
