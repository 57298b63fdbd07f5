package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.capitation.access.Caller;

/** 出错页: what went wrong and what may be done next; with the menu for whoever is signed in. */
@Named
@RequestScoped
public class ErrorView {
  private static final int TOO_MANY = 429;
  private static final Set<Integer> TOLD =
      Set.of(
          HttpServletResponse.SC_FORBIDDEN,
          HttpServletResponse.SC_NOT_FOUND,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          TOO_MANY,
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE);

  @Inject private HttpServletRequest request;
  @Inject private Caller caller;

  /** One of those that a page tells of: all others are told as one of these. */
  public int status() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? known(status)
        : HttpServletResponse.SC_NOT_FOUND;
  }

  private static int known(int status) {
    if (TOLD.contains(status)) {
      return status;
    }
    return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** The server may do it at another time: the same can be asked for again. */
  public boolean isPassing() {
    return status() == TOO_MANY || status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** The address that failed, to be tried again; null for what was sent by a form. */
  public String again() {
    boolean asked = "GET".equals(request.getAttribute("jakarta.servlet.error.method"));
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object query = request.getAttribute("jakarta.servlet.error.query_string");
    return !asked || uri == null
        ? null
        : RequestFilter.localPath(uri.toString()) + (query == null ? "" : "?" + query);
  }

  /** The frame around the page; without the database nobody is known. */
  public String template() {
    return "/WEB-INF/templates/" + (isKnown() ? "page" : "plain") + ".xhtml";
  }

  private boolean isKnown() {
    try {
      return caller.isSignedIn();
    } catch (RuntimeException unreachable) {
      return false;
    }
  }
}
