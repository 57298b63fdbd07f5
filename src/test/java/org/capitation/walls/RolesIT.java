package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.access.Role;
import org.capitation.walls.Asker.Sending;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every route is asked by every role, for things that do not exist. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class RolesIT {
  private static final String COUNTY = "338862";

  private static final Pattern HIDDEN =
      Pattern.compile(
          "name=\"(jakarta.faces.ViewState|primefaces.nonce)\"[^>]* value=\"([^\"]*)\"");

  /** They tell nothing of the route. */
  private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 429);

  @Inject private Holdings holdings;

  @ArquillianResource private URL base;

  @Test
  @Order(1)
  void a_county_is_there() {
    holdings.open(COUNTY);
  }

  @Test
  @Order(2)
  @RunAsClient
  void X2_every_route_is_open_to_the_roles_of_its_line_and_to_no_other() throws Exception {
    Asker asker = new Asker(base, Callers.PASSWORD);
    List<String> wrong = new ArrayList<>();
    for (Route route : Routes.written()) {
      if (route.isPage() && route.who().contains(Route.ANYBODY)) {
        continue;
      }
      if (route.isPage() || route.isApi()) {
        for (Role role : Callers.roles()) {
          check(asker, route, role, wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void check(Asker asker, Route route, Role role, List<String> wrong)
      throws Exception {
    HttpResponse<String> answer = Addresses.ask(asker, Callers.of(COUNTY, role), route, nothing());
    int status = answer.statusCode();
    boolean right =
        route.isFor(role) ? status < 500 && !NOT_LET_IN.contains(status) : status == 403;
    if (!right) {
      wrong.add(role + " " + route.address() + " " + status);
    }
  }

  /** The extension that the server knows leads to the same walls. */
  @Test
  @Order(3)
  @RunAsClient
  void X2_a_page_answers_alike_with_and_without_its_extension() throws Exception {
    Asker asker = new Asker(base, Callers.PASSWORD);
    for (Route route : Routes.written()) {
      if (route.isPage()) {
        for (Role role : new Role[] {Role.BUREAU_CLERK, Role.DOCTOR}) {
          String account = Callers.of(COUNTY, role);
          String address = Addresses.of(route, nothing());
          String other = address.replace(route.path(), route.path() + ".xhtml");
          assertEquals(
              asker.page(account, address).statusCode(),
              asker.page(account, other).statusCode(),
              other);
        }
      }
    }
  }

  /** What is wrong with what they sent is for those who may send it. */
  @Test
  @Order(4)
  @RunAsClient
  void X2_the_role_is_asked_for_before_what_was_sent() throws Exception {
    Asker asker = new Asker(base, Callers.PASSWORD);
    List<String> wrong = new ArrayList<>();
    int sent = 0;
    int told = 0;
    for (Route route : Routes.written()) {
      if (route.isApi()) {
        for (Role role : Callers.roles()) {
          String address = Addresses.of(route, nothing()).replaceFirst("\\?.*", "");
          Sending sending = bad(Addresses.operation(route), sent++);
          int status =
              asker.api(Callers.of(COUNTY, role), route.method(), address, sending).statusCode();
          told += status == 400 ? 1 : 0;
          if (!route.isFor(role) && status != 403) {
            wrong.add(role + " " + route.address() + " " + sending.body() + " " + status);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(told > 100, "told what is wrong: " + told);
  }

  /** No JSON, none of the form that is described, or nothing where something is expected. */
  private static Sending bad(Method operation, int which) {
    return Body.of(operation).isEmpty()
        ? Sending.NOTHING
        : new Sending(Body.type(operation), List.of("{", "{}", "[7]", "").get(which % 4));
  }

  /** A form that was opened on another page is not taken for one of a page that one has not. */
  @Test
  @Order(5)
  @RunAsClient
  void X2_a_form_is_refused_like_its_page() throws Exception {
    Asker asker = new Asker(base, Callers.PASSWORD);
    List<String> wrong = new ArrayList<>();
    for (Role role : new Role[] {Role.BUREAU_CLERK, Role.HEALTH_BUREAU, Role.DOCTOR}) {
      String account = Callers.of(COUNTY, role);
      String form = form(asker.page(account, "/access/password").body());
      for (Route route : Routes.written()) {
        if (route.isPage() && !route.isFor(role)) {
          int status = asker.form(account, Addresses.of(route, nothing()), form).statusCode();
          if (status != 403) {
            wrong.add(role + " " + route.address() + " " + status);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String form(String page) {
    StringBuilder form = new StringBuilder("do=save");
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      form.append("&" + hidden.group(1) + "=" + Body.encoded(hidden.group(2)));
    }
    assertTrue(form.indexOf("ViewState") > 0 && form.indexOf("nonce") > 0, form.toString());
    return form.toString();
  }

  /** Keys that nothing has. */
  static Map<String, String> nothing() {
    Map<String, String> keys = new HashMap<>();
    Things.kinds().forEach(kind -> keys.put(kind, "999999999"));
    return keys;
  }
}
