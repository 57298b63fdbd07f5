package org.capitation.access.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Role;

/**
 * 先问角色: what is sent to the API is read before a use case asks for the role of who sent it. So
 * whoever may not ask at all is told that, and not what is wrong with what they sent (X2). Who may
 * ask is written down in {@code access/routes.txt}.
 */
@Provider
public class RolesFirst implements ContainerResponseFilter {
  private static final String ROUTES = "/access/routes.txt";
  private static final String EVERYONE = "everyone";
  private static final Map<String, Set<Role>> WHO = read();

  @Context private ResourceInfo operation;
  @Inject private Caller caller;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Status.BAD_REQUEST.getStatusCode()
        && operation.getResourceMethod() != null
        && !mayAsk(address(request.getMethod(), operation.getResourceMethod()))) {
      response.setStatusInfo(Status.FORBIDDEN);
      response.setEntity(RefusedMapper.BODY);
    }
  }

  private boolean mayAsk(String address) {
    Set<Role> roles = WHO.get(address);
    Set<Role> held = caller.ifSignedIn().map(Account::roles).orElse(Set.of());
    return roles == null || !Collections.disjoint(roles, held);
  }

  /** As it is written down. */
  private static String address(String method, Method operation) {
    Path own = operation.getAnnotation(Path.class);
    String path =
        Stream.of(
                "api",
                operation.getDeclaringClass().getAnnotation(Path.class).value(),
                own == null ? "" : own.value())
            .filter(part -> !part.isEmpty())
            .map(part -> "/" + part)
            .collect(Collectors.joining());
    return (method.equals("HEAD") ? "GET" : method) + " " + path;
  }

  /** The roles of the operations that are not for everyone. */
  private static Map<String, Set<Role>> read() {
    try (InputStream file = RolesFirst.class.getResourceAsStream(ROUTES)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("[A-Z]+\\s+/api/.*"))
          .map(line -> line.split(" \\| "))
          .filter(columns -> !columns[1].strip().equals(EVERYONE))
          .collect(
              Collectors.toUnmodifiableMap(
                  columns -> columns[0].strip().replaceFirst("\\s+", " "),
                  columns -> roles(columns[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Role> roles(String circles) {
    return Arrays.stream(circles.strip().split("\\s+"))
        .flatMap(circle -> Circle.valueOf(circle).roles().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
