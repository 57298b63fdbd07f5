package org.capitation.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * 来处: from where a request comes; nothing where the system acts by itself.
 *
 * <p>Whoever stands in front of the server may write any header, so what a balancer says of the
 * other side counts only where a setting tells that there is one; then it is the last entry, which
 * the balancer itself added.
 */
@RequestScoped
public class Origin {
  private static final String ADDRESS = "[0-9A-Fa-f:.]{2,45}";
  private static final int BROWSER = 200;

  private String address = "";
  private String browser = "";
  private boolean secure;

  /**
   * Reads it from a request; done once for each, before anybody is let in.
   *
   * @param balanced whether a balancer stands in front
   */
  public void read(HttpServletRequest request, boolean balanced) {
    String told = balanced ? last(request, "X-Forwarded-For") : "";
    String peer = Objects.toString(request.getRemoteAddr(), "");
    address = told.matches(ADDRESS) ? told : peer;
    String scheme = balanced ? last(request, "X-Forwarded-Proto") : "";
    secure = scheme.isEmpty() ? request.isSecure() : scheme.equalsIgnoreCase("https");
    String agent = Objects.toString(request.getHeader("User-Agent"), "");
    browser = agent.length() > BROWSER ? agent.substring(0, BROWSER) : agent;
  }

  private static String last(HttpServletRequest request, String header) {
    List<String> entries = new ArrayList<>();
    for (String line : Collections.list(request.getHeaders(header))) {
      entries.addAll(List.of(line.split(",")));
    }
    return entries.isEmpty() ? "" : entries.get(entries.size() - 1).strip();
  }

  /** The address of the other side; empty for none. */
  public String address() {
    return address;
  }

  /** What the browser or program calls itself, shortened; empty for nothing. */
  public String browser() {
    return browser;
  }

  /** Whether the other side came by TLS, here or at the balancer. */
  public boolean isSecure() {
    return secure;
  }
}
