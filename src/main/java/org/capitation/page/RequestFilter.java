package org.capitation.page;

import jakarta.faces.application.ViewExpiredException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.capitation.access.Refused;
import org.capitation.value.Missing;

/** 请求过滤: gives every request its number, and an answer when it is not taken or fails. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter extends HttpFilter {
  private static final Logger LOG = Logger.getLogger(RequestFilter.class.getName());
  private static final String ID = "capitation.request";

  /** The number of a request, which whoever asks for it first gives it. */
  public static String idOf(HttpServletRequest request) {
    if (request.getAttribute(ID) == null) {
      request.setAttribute(ID, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
    }
    return request.getAttribute(ID).toString();
  }

  /** The path asked for; two slashes at its start would name another server in a link. */
  static String localPath(String uri) {
    return uri.replaceFirst("^/+", "/");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Request-Id", idOf(request));
    OptionalInt refused = Fence.refuse(request);
    if (refused.isPresent()) {
      response.sendError(refused.getAsInt());
      return;
    }
    if (!Programs.ask(request) && choosesPreference(request, response)) {
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      answer(failure, request, response);
    }
  }

  /** Remembers a language or unit given in the address, and goes on without it. */
  private static boolean choosesPreference(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"GET".equals(request.getMethod()) || request.getQueryString() == null) {
      return false;
    }
    List<Cookie> chosen =
        Arrays.stream(Preference.values())
            .map(preference -> preference.chosen(request))
            .flatMap(Optional::stream)
            .toList();
    chosen.forEach(response::addCookie);
    if (!chosen.isEmpty()) {
      response.sendRedirect(localPath(request.getRequestURI()) + queryWithoutPreferences(request));
    }
    return !chosen.isEmpty();
  }

  private static String queryWithoutPreferences(HttpServletRequest request) {
    String rest =
        Arrays.stream(request.getQueryString().split("&"))
            .filter(
                pair ->
                    Arrays.stream(Preference.values())
                        .noneMatch(known -> pair.startsWith(known.parameter() + "=")))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? "" : "?" + rest;
  }

  /** Answers what has failed, with a page or, for programs, in JSON. */
  public static void answer(
      Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isCausedBy(failure, ViewExpiredException.class)) {
      response.sendRedirect(renewed(request));
    } else if (Refused.causedBy(failure)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (isCausedBy(failure, Missing.class)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (isUnreachable(failure)) {
      LOG.log(Level.WARNING, failure, () -> idOf(request) + " no database");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      LOG.log(
          Level.SEVERE,
          failure,
          () -> idOf(request) + " " + request.getMethod() + " " + request.getRequestURI());
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  /**
   * The page that a form was sent from whose view is no longer kept; it puts back what was typed.
   */
  private static String renewed(HttpServletRequest request) {
    String sender = Frame.sender(request);
    String page = sender == null ? localPath(request.getRequestURI()) : localPath(sender);
    return page + (page.contains("?") ? "&" : "?") + "expired=1";
  }

  /** The database cannot be reached, or has no connection left. */
  private static boolean isUnreachable(Exception failure) {
    return isCausedBy(failure, SQLNonTransientConnectionException.class)
        || isCausedBy(failure, SQLTransientConnectionException.class)
        || isCausedBy(failure, SQLRecoverableException.class)
        || isCausedBy(failure, ResourceAllocationException.class);
  }

  private static boolean isCausedBy(Throwable failure, Class<?> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
