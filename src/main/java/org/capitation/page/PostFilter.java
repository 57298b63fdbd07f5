package org.capitation.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * 一次提交: a form that is posted twice does its deed once; the second post, be it a double click or a
 * page sent again, leads to where the first one led. The token is the state of the view, which
 * every {@code h:form} carries: it is new each time that a page is shown.
 *
 * <p>What a post has done it tells by leading to another page; one that shows its own page again
 * has done nothing, and may be repeated. A page that refreshes itself does nothing either.
 */
@WebFilter(servletNames = "faces")
public class PostFilter extends HttpFilter {
  private static final String STATE = "jakarta.faces.ViewState";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject private Posts posts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    String mark = mark(request);
    try {
      Optional<String> outcome = posts.begin(mark, PATIENCE);
      if (outcome.isPresent()) {
        response.sendRedirect(outcome.get());
      } else {
        perform(mark, request, response, chain);
      }
    } catch (TimeoutException stillWorkedOn) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException(e);
    }
  }

  private void perform(
      String mark, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Led led = new Led(response);
    try {
      chain.doFilter(request, led);
    } finally {
      if (request.getSession(false) != null) {
        posts.end(mark, led.to);
      }
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && request.getSession(false) != null
        && !"partial/ajax".equals(request.getHeader("Faces-Request"))
        && request.getParameter(STATE) != null;
  }

  /** The view that a form was shown in, and all that it says; passwords cannot be read from it. */
  private static String mark(HttpServletRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
      new TreeMap<>(request.getParameterMap())
          .forEach(
              (name, values) ->
                  digest.update((name + Arrays.asList(values)).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 去向: notes where an answer leads. */
  private static final class Led extends HttpServletResponseWrapper {
    private String to;

    Led(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      to = location;
      super.sendRedirect(location);
    }
  }
}
