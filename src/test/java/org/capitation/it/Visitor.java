package org.capitation.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Someone outside the server, with a browser's cookies, who does not follow redirections. Comes
 * from the address of the class that made it.
 */
public final class Visitor {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final String TRIAL = "capitation";
  private static final String JSON = "application/json";

  private final URL base;
  private final String address;
  private final CookieManager cookies = new CookieManager();
  // over HTTP/2 without TLS threads of the server may lock each other up when a client goes
  private final HttpClient http =
      HttpClient.newBuilder().version(Version.HTTP_1_1).cookieHandler(cookies).build();

  public Visitor(URL base) {
    this.base = base;
    this.address = Whence.of(STACK.getCallerClass());
  }

  /** From where it comes. */
  public String address() {
    return address;
  }

  /** Signs in by the form. */
  public HttpResponse<String> signIn(String name, String password, String next)
      throws IOException, InterruptedException {
    return post("access/login", Map.of("name", name, "password", password, "next", next));
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Asks for a file as a program does. */
  public HttpResponse<byte[]> file(String path, String name, String password)
      throws IOException, InterruptedException {
    return http.send(
        request(path).header("Authorization", basic(name, password)).build(),
        BodyHandlers.ofByteArray());
  }

  /** Asks as a program does. */
  public HttpResponse<String> get(String path, String name, String password)
      throws IOException, InterruptedException {
    return send(request(path).header("Authorization", basic(name, password)));
  }

  /** Asks as a program does, under the password of the trial. */
  public HttpResponse<String> get(String path, String name)
      throws IOException, InterruptedException {
    return get(path, name, TRIAL);
  }

  /** Calls as a program does that signs in by a token; without a body if it is empty. */
  public HttpResponse<String> call(String method, String path, String token, String json)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", JSON)
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  /** What an answer says, which must have this status. */
  public static JsonNode json(int status, HttpResponse<String> answer) throws IOException {
    assertEquals(status, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  /** Sends JSON as a program does, under the password of the trial. */
  public HttpResponse<String> send(String path, String name, String json)
      throws IOException, InterruptedException {
    return send(path, name, JSON, json);
  }

  /** Puts JSON as a program does, under the password of the trial. */
  public HttpResponse<String> put(String path, String name, String json)
      throws IOException, InterruptedException {
    return put(path, name, JSON, json);
  }

  /** Sends a document as a program does, under the password of the trial. */
  public HttpResponse<String> send(String path, String name, String type, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Authorization", basic(name, TRIAL))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Puts a document as a program does, under the password of the trial. */
  public HttpResponse<String> put(String path, String name, String type, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Authorization", basic(name, TRIAL))
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofString(body)));
  }

  /** Takes something back as a program does, under the password of the trial. */
  public HttpResponse<String> delete(String path, String name)
      throws IOException, InterruptedException {
    return send(request(path).header("Authorization", basic(name, TRIAL)).DELETE());
  }

  private static String basic(String name, String password) {
    String both = name + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** The session's id, empty without a session. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  /** Sends a request with this session id instead of the own one. */
  public HttpResponse<String> getWithSession(String path, String session)
      throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .build()
        .send(request(path).header("Cookie", "JSESSIONID=" + session).build(), text());
  }

  private HttpRequest.Builder request(String path) {
    return Whence.from(address, HttpRequest.newBuilder(URI.create(base + path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), text());
  }

  private static HttpResponse.BodyHandler<String> text() {
    return BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
