package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.capitation.walls.Asker.Sending;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is typed into lists and searches stays a text: one that means something to a database finds
 * as much as one that means nothing. Over the sample county, as its clerk, who only reads.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InjectionIT {
  private static final String ACCOUNT = "clerk";

  /** Between these two every text stands, so that it is found where it is told back. */
  private static final String MARK = "zqv";

  private static final Pattern TOLD_BACK = Pattern.compile(MARK + ".{0,160}?" + MARK);

  private static final List<String> MEANINGFUL =
      List.of("'", "\"", "\\", "' OR '1'='1", "') OR 1=1 -- ", "' UNION SELECT 1 -- ", "`");

  private static final String XML =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x><name>&e;</name></x>";

  private static final List<String> OF_PAGES =
      List.of(
          "q",
          "sort",
          "order",
          "by",
          "state",
          "kind",
          "place",
          "community",
          "institution",
          "code",
          "recipient",
          "name",
          "reason",
          "category",
          "ground",
          "part",
          "cause",
          "month",
          "doctor",
          "team",
          "status",
          "category",
          "destination");

  @ArquillianResource private URL base;

  @Test
  void V1_2_4_no_text_of_a_parameter_of_the_api_is_a_part_of_a_query() throws Exception {
    Asker asker = new Asker(base, "capitation");
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Route route : Routes.written()) {
      if (route.isApi() && route.method().equals("GET")) {
        for (String name : Body.parameters(Addresses.operation(route))) {
          String address = Addresses.of(route, RolesIT.nothing());
          compare(word -> asker.api(ACCOUNT, with(address, List.of(name), word)), address, wrong);
          asked++;
        }
      }
    }
    assertTrue(asked > 100, "parameters: " + asked);
    assertEquals(List.of(), wrong);
  }

  @Test
  void V1_2_4_no_text_of_a_parameter_of_a_page_is_a_part_of_a_query() throws Exception {
    Asker asker = new Asker(base, "capitation");
    List<String> wrong = new ArrayList<>();
    for (Route route : Routes.written()) {
      // a sample is another one each time
      if (route.isPage() && !Set.of("/access/login", "/ledger/sample").contains(route.path())) {
        String address = Addresses.of(route, RolesIT.nothing());
        compare(word -> asker.page(ACCOUNT, with(address, OF_PAGES, word)), address, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void V1_5_1_the_api_reads_no_xml() throws Exception {
    Asker asker = new Asker(base, "capitation");
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Route route : Routes.written()) {
      boolean json = route.isApi() && Body.json(Addresses.operation(route)).isPresent();
      if (json && !Body.type(Addresses.operation(route)).equals("application/octet-stream")) {
        HttpResponse<String> answer =
            asker.api(
                ACCOUNT,
                route.method(),
                Addresses.of(route, RolesIT.nothing()),
                new Sending("application/xml", XML));
        asked++;
        if (answer.statusCode() != 415) {
          wrong.add(route.address() + " " + answer.statusCode() + " " + answer.body());
        }
      }
    }
    assertTrue(asked > 30, "operations: " + asked);
    assertEquals(List.of(), wrong);
  }

  /** A question that puts a text into its place. */
  private interface Question {
    HttpResponse<String> ask(String text) throws Exception;
  }

  private static void compare(Question question, String address, List<String> wrong)
      throws Exception {
    // what has blanks may be left out of account for its form
    String word = told(question.ask(MARK + "x" + MARK));
    String words = told(question.ask(MARK + "x y" + MARK));
    assertFalse(word.startsWith("5") || words.startsWith("5"), address);
    for (String text : MEANINGFUL) {
      String plain = text.contains(" ") ? words : word;
      HttpResponse<String> answer = question.ask(MARK + text + MARK);
      String told = told(answer);
      // it may also be refused for its form
      if (answer.statusCode() >= 500 || answer.statusCode() != 400 && !told.equals(plain)) {
        wrong.add(
            address
                + " with "
                + text
                + "\n "
                + Told.apart(told, plain)
                + "\n "
                + Told.apart(plain, told));
      }
    }
  }

  private static String told(HttpResponse<String> answer) {
    return TOLD_BACK.matcher(Told.of(answer)).replaceAll("#");
  }

  /** The address with a text in the place of the values of parameters. */
  private static String with(String address, List<String> names, String text) {
    String bare = address;
    for (String name : names) {
      bare = bare.replaceAll("([?&])" + name + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
    }
    String query =
        names.stream()
            .map(name -> name + "=" + Body.encoded(text))
            .collect(Collectors.joining("&"));
    return bare + (bare.contains("?") ? "&" : "?") + query;
  }
}
