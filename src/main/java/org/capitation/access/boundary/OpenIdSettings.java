package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 单点登录设置: whether people sign in at a provider of OpenID Connect, and at which (O1, O5). */
@ApplicationScoped
public class OpenIdSettings {
  static final String CALLBACK = "/access/openid/callback";

  private static final Logger LOG = Logger.getLogger(OpenIdSettings.class.getName());
  private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  @Inject
  @ConfigProperty(name = "capitation.openid.issuer")
  private Optional<String> issuer;

  @Inject
  @ConfigProperty(name = "capitation.openid.client.id")
  private Optional<String> client;

  @Inject
  @ConfigProperty(name = "capitation.openid.client.secret")
  private Optional<String> secret;

  @Inject
  @ConfigProperty(name = "capitation.openid.claim", defaultValue = "preferred_username")
  private String claim;

  @Inject
  @ConfigProperty(name = "capitation.openid.label", defaultValue = "OpenID Connect")
  private String label;

  @Inject
  @ConfigProperty(name = "capitation.openid.only", defaultValue = "false")
  private boolean only;

  @Inject
  @ConfigProperty(name = "capitation.url")
  private Optional<String> address;

  /** What is set by half is told when the server starts, and stays off. */
  void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (issuer.isPresent() && !isOn()) {
      LOG.log(
          Level.SEVERE,
          "OpenID Connect is off: it needs an issuer by https, a client id and a client secret");
    }
  }

  /** People can sign in there. */
  public boolean isOn() {
    return issuer.filter(OpenIdSettings::isSafe).isPresent()
        && client.isPresent()
        && secret.isPresent();
  }

  /** Without TLS everybody between here and there could sign in as anybody. */
  static boolean isSafe(String issuer) {
    try {
      URI uri = URI.create(issuer);
      return "https".equals(uri.getScheme())
          || "http".equals(uri.getScheme()) && OWN_MACHINE.contains(uri.getHost());
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  /** Whether this account may sign in by a password of ours. */
  boolean admitsPassword(Account account) {
    return !isOnly() || account.roles().contains(Role.ADMINISTRATOR);
  }

  /** Nobody but administrators signs in by a password. */
  boolean isOnly() {
    return only && isOn();
  }

  /** The name of the provider, as people know it. */
  String label() {
    return label;
  }

  String issuer() {
    return issuer.orElseThrow();
  }

  String client() {
    return client.orElseThrow();
  }

  String secret() {
    return secret.orElseThrow();
  }

  /** The claim that names the account. */
  String claim() {
    return claim;
  }

  /** The address of a page of ours as a browser sees it. */
  URI address(HttpServletRequest request, String path) {
    String asked = request.getRequestURL().toString();
    String seen = asked.substring(0, asked.length() - request.getRequestURI().length());
    return URI.create(
        address.map(set -> set.replaceFirst("/+$", "")).orElse(seen + request.getContextPath())
            + path);
  }
}
