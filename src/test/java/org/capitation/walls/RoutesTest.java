package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.capitation.access.Role;
import org.junit.jupiter.api.Test;

/** Every route has a line that says who may ask it, and every line a route. */
class RoutesTest {
  /** What the server brings along, which no class of ours answers. */
  private static final Set<String> SERVER =
      Set.of(
          "SERVLET /health",
          "SERVLET /metrics",
          "SERVLET /openapi",
          "SERVLET /jakarta.faces.resource");

  /** What needs no wall within a county: one's own, what all share, what tells of nobody. */
  private static final Set<String> UNNARROWED = Set.of("own", "shared", "nothing");

  private static final Pattern ACTION =
      Pattern.compile("<f:viewAction action=\"#\\{([^}]*)}\"[^>]*>");

  private final List<Route> written = Routes.written();

  @Test
  void every_route_has_a_line_and_every_line_a_route() {
    List<String> found = new ArrayList<>(Routes.found());
    found.addAll(SERVER);
    assertEquals(
        String.join("\n", found.stream().sorted().toList()),
        String.join("\n", written.stream().map(Route::address).sorted().toList()));
    assertTrue(found.size() > 230, "routes: " + found.size());
  }

  @Test
  void every_line_names_circles_and_walls_that_there_are() {
    for (Route route : written) {
      assertTrue(!route.roles().isEmpty(), route.address());
      assertTrue(Route.WALLS.containsAll(route.narrowed()), route.address());
    }
  }

  /** Who sees a part only, gets a part only, or what all of the county share. */
  @Test
  void every_line_for_a_community_or_doctor_says_what_narrows_it() {
    for (Route route : written) {
      if (!route.who().contains(Route.ANYBODY)) {
        says(route, Role.COMMUNITY_ADMIN, "community");
        says(route, Role.DOCTOR, "doctor");
      }
    }
  }

  private static void says(Route route, Role role, String wall) {
    assertTrue(
        !route.isFor(role)
            || route.narrowed().contains(wall)
            || UNNARROWED.stream().anyMatch(route.narrowed()::contains),
        route.address() + " does not say what narrows it for " + role);
  }

  /** Else an address alone, planted in a link on another site, would do what a form does. */
  @Test
  void V3_5_1_what_a_page_does_needs_the_page_s_own_form() throws IOException {
    List<String> open = new ArrayList<>();
    int needing = 0;
    for (String page : Routes.pages()) {
      String text = Files.readString(Path.of("src/main/webapp" + page + ".xhtml"));
      for (MatchResult action : ACTION.matcher(text).results().toList()) {
        boolean guarded = action.group().contains("if=\"#{facesContext.postback}\"");
        boolean reading = action.group(1).matches(".*\\.(load|find|look)");
        needing += guarded ? 1 : 0;
        if (guarded == reading && !page.equals("/access/login")) {
          open.add(page + " " + action.group(1));
        }
      }
    }
    assertEquals(List.of(), open);
    assertTrue(needing > 30, "guarded: " + needing);
  }
}
