package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.capitation.access.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What belongs to another county, community or doctor is answered like what does not exist. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class ScopesIT {
  /** Where the things are. */
  private static final String COUNTY = "338860";

  /** Where the others are. */
  private static final String OTHER = "338861";

  /** Those that are of one community, here of the first. */
  private static final Set<String> OF_COMMUNITY =
      Set.of("agreement", "appraisal", "contract", "document", "person", "request", "talk");

  private static final Set<String> OF_DOCTOR = Set.of("contract", "person");

  /** What the others were told before the county had anything. */
  private static final Map<String, String> BEFORE = new TreeMap<>();

  @Inject private Holdings holdings;

  @ArquillianResource private URL base;

  @Test
  @Order(1)
  void two_counties_are_there() {
    holdings.open(COUNTY);
    holdings.open(OTHER);
  }

  @Test
  @Order(2)
  @RunAsClient
  void lists_and_counts_of_the_other_county_are_read() throws Exception {
    BEFORE.putAll(told());
    assertTrue(BEFORE.size() > 150, "answers: " + BEFORE.size());
  }

  @Test
  @Order(3)
  void one_county_is_filled() {
    holdings.fill(COUNTY);
  }

  @Test
  @Order(4)
  @RunAsClient
  void V8_2_2_no_list_and_no_count_of_another_county_changes() throws Exception {
    Map<String, String> after = told();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> one : BEFORE.entrySet()) {
      String now = after.get(one.getKey());
      if (!one.getValue().equals(now)) {
        wrong.add(
            one.getKey()
                + "\n  "
                + Told.apart(one.getValue(), now)
                + "\n  "
                + Told.apart(now, one.getValue()));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** What those of the other county are told at every address that names nothing. */
  private Map<String, String> told() throws Exception {
    Asker asker = asker();
    Map<String, String> told = new TreeMap<>();
    for (Route route : Routes.written()) {
      boolean reading = route.isPage() || route.isApi() && route.method().equals("GET");
      if (!reading || !kinds(route).isEmpty() || isOfTheAsking(route)) {
        continue;
      }
      for (Role role :
          new Role[] {
            Role.BUREAU_CLERK, Role.COMMUNITY_ADMIN, Role.DOCTOR, Role.FINANCE, Role.ADMINISTRATOR
          }) {
        if (route.isFor(role)) {
          HttpResponse<String> answer =
              Addresses.ask(asker, Callers.of(OTHER, role), route, Map.of());
          told.put(role + " " + route.address(), Told.of(answer));
        }
      }
    }
    return told;
  }

  /** It tells of who asks, of the server, or of what the asking itself has left. */
  private static boolean isOfTheAsking(Route route) {
    return route.narrowed().contains("own")
        || route.narrowed().contains("nothing")
        || route.path().contains("/audit/")
        || route.path().contains("/access/");
  }

  @Test
  @Order(5)
  @RunAsClient
  void a_thing_of_ones_own_is_told() throws Exception {
    Set<String> kinds = new TreeSet<>(Things.kinds());
    kinds.remove("event");
    // they are only taken back, by the key that the list of a year tells
    kinds.removeAll(Set.of("correction", "responsibility"));
    assertEquals(kinds, told(Role.BUREAU_CLERK, kinds));
    // a draft of an assessment is not shown to its community yet
    Set<String> ofCommunity = new TreeSet<>(OF_COMMUNITY);
    ofCommunity.remove("appraisal");
    assertEquals(ofCommunity, told(Role.COMMUNITY_ADMIN, ofCommunity));
    assertEquals(OF_DOCTOR, told(Role.DOCTOR, OF_DOCTOR));
    assertEquals(Set.of("event"), told(Role.AUDITOR, Set.of("event")));
  }

  /** Those of some kinds of things that a role is shown anywhere. */
  private Set<String> told(Role role, Set<String> kinds) throws Exception {
    Set<String> told = new TreeSet<>();
    for (Route route : Routes.written()) {
      boolean reading = route.isPage() || route.method().equals("GET");
      if (reading && route.isFor(role) && kinds.stream().anyMatch(kinds(route)::contains)) {
        String account = Callers.of(COUNTY, role);
        if (Addresses.ask(asker(), account, route, keys(COUNTY)).statusCode() == 200) {
          told.addAll(kinds(route));
        }
      }
    }
    told.retainAll(kinds);
    return told;
  }

  @Test
  @Order(6)
  @RunAsClient
  void V8_2_2_a_thing_of_another_county_is_like_none() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : Routes.written()) {
      if (!kinds(route).isEmpty()) {
        for (Role role : route.roles()) {
          compare(Callers.of(OTHER, role), route, wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @Order(7)
  @RunAsClient
  void V8_2_2_a_thing_of_another_community_is_like_none() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : Routes.written()) {
      if (route.isFor(Role.COMMUNITY_ADMIN)
          && OF_COMMUNITY.stream().anyMatch(kinds(route)::contains)) {
        compare(Callers.otherCommunity(COUNTY), route, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @Order(8)
  @RunAsClient
  void V8_2_2_a_thing_of_another_doctor_is_like_none() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : Routes.written()) {
      boolean walled =
          kinds(route).contains("document") || OF_DOCTOR.stream().anyMatch(kinds(route)::contains);
      if (route.isFor(Role.DOCTOR) && walled) {
        compare(Callers.otherDoctor(COUNTY), route, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Notes where an account is told something else of a thing than of one that does not exist. */
  private void compare(String account, Route route, List<String> wrong) throws Exception {
    Asker asker = asker();
    Map<String, String> keys = keys(COUNTY);
    HttpResponse<String> theirs = Addresses.ask(asker, account, route, keys);
    HttpResponse<String> none = Addresses.ask(asker, account, route, RolesIT.nothing());
    String told = Told.without(Told.of(theirs), keys.values());
    String toldOfNone = Told.without(Told.of(none), Set.of("999999999"));
    if (!told.equals(toldOfNone)) {
      wrong.add(
          account
              + " "
              + route.address()
              + "\n  "
              + Told.apart(told, toldOfNone)
              + "\n  "
              + Told.apart(toldOfNone, told));
    }
  }

  private static Asker known;

  private Asker asker() {
    if (known == null) {
      known = new Asker(base, Callers.PASSWORD);
    }
    return known;
  }

  private static Set<String> kinds(Route route) {
    return Addresses.named(route).values().stream()
        .filter(Things::isKind)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static final Map<String, String> KEYS = new HashMap<>();

  private static Map<String, String> keys(String county) {
    if (KEYS.isEmpty()) {
      Things.kinds().forEach(kind -> KEYS.put(kind, Things.key(county, kind)));
    }
    assertFalse(KEYS.isEmpty());
    return KEYS;
  }
}
