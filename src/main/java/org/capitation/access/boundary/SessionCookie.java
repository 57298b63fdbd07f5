package org.capitation.access.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 会话标识: the cookie of a session. Where people open an address of TLS, browsers are told by its name
 * to take it from this server alone, and by TLS alone (H5). The name is one for all who come.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  private static final String HOST_ONLY = "__Host-session";

  @Inject
  @ConfigProperty(name = "capitation.url")
  private Optional<String> address;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    if (address.filter(one -> one.startsWith("https://")).isPresent()) {
      SessionCookieConfig cookie = start.getServletContext().getSessionCookieConfig();
      cookie.setName(HOST_ONLY);
      cookie.setPath("/");
      cookie.setSecure(true);
    }
  }
}
