package org.capitation.walls;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.capitation.it.Whence;

/**
 * Asks at every door in the name of an account: at pages with a session, at the API without. A
 * client that offers HTTP/2 has the server wait for a body that is empty.
 */
final class Asker {
  private static final HttpClient PROGRAM =
      HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final URL base;
  private final String whence;
  private final String password;
  private final Map<String, HttpClient> browsers = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();

  Asker(URL base, String password) {
    this.base = base;
    this.whence = Whence.of(STACK.getCallerClass());
    this.password = password;
  }

  /** The same, which also says this once it is signed in. */
  Asker with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** What a page answers to whoever signed in once under this name. */
  HttpResponse<String> page(String account, String address)
      throws IOException, InterruptedException {
    return browser(account).send(request(address).build(), text());
  }

  /** What a page answers to a form. */
  HttpResponse<String> form(String account, String address, String fields)
      throws IOException, InterruptedException {
    return browser(account)
        .send(
            request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build(),
            text());
  }

  private HttpClient browser(String account) throws IOException, InterruptedException {
    HttpClient browser = browsers.get(account);
    if (browser == null) {
      browser =
          HttpClient.newBuilder()
              .version(Version.HTTP_1_1)
              .cookieHandler(new CookieManager())
              .followRedirects(Redirect.NEVER)
              .build();
      String fields = "name=" + Body.encoded(account) + "&next=&password=" + Body.encoded(password);
      HttpResponse<String> answer =
          browser.send(
              bare("access/login")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(fields))
                  .build(),
              text());
      if (answer.statusCode() != 302) {
        throw new AssertionError(account + " cannot sign in: " + answer.body());
      }
      browsers.put(account, browser);
    }
    return browser;
  }

  /** What the API answers to an account. */
  HttpResponse<String> api(String account, String method, String address, Sending sending)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(address).header("Accept", "application/json, */*;q=0.1");
    if (!account.isEmpty()) {
      request.header("Authorization", basic(account));
    }
    if (sending.type() != null) {
      request.header("Content-Type", sending.type());
    }
    return PROGRAM.send(
        request
            .method(
                method,
                sending.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(sending.body()))
            .build(),
        text());
  }

  /** What the API answers to a question. */
  HttpResponse<String> api(String account, String address)
      throws IOException, InterruptedException {
    return api(account, "GET", address, Sending.NOTHING);
  }

  /** What is sent: its type and text, both of which may be missing. */
  record Sending(String type, String body) {
    static final Sending NOTHING = new Sending(null, null);
  }

  private String basic(String account) {
    byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request = bare(address.replaceFirst("^/", ""));
    headers.forEach(request::header);
    return request;
  }

  private HttpRequest.Builder bare(String path) {
    return Whence.from(whence, HttpRequest.newBuilder(URI.create(base + path)));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return BodyHandlers.ofString(StandardCharsets.UTF_8);
  }
}
