package org.capitation.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.access.Token;
import org.capitation.access.TokenGrant;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/** 令牌页: one's own tokens, and those of the county for its administrator. */
@Named
@RequestScoped
public class TokensView {
  private static final String PATH = "/access/tokens";
  private static final String REVOKE = "revoke-";
  private static final String MADE = "capitation.token.made";
  private static final int LONGEST_NAME = 60;
  private static final int USUAL_DAYS = 90;

  @Inject private Tokens tokens;
  @Inject private Sent sent;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private List<Tokens.Shown> own;
  private List<Tokens.Shown> others;
  private String value;

  @PostConstruct
  void read() {
    own = tokens.own();
    others =
        isAdministrator()
            ? tokens.ofCounty().stream()
                .filter(one -> !one.token().owner().equals(caller.name()))
                .toList()
            : List.of();
    HttpSession session = request.getSession(false);
    if (session != null && "GET".equals(request.getMethod())) {
      value = (String) session.getAttribute(MADE);
      session.removeAttribute(MADE);
    }
  }

  /** Makes one, or revokes one. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (button.equals("make")) {
            make();
          } else if (button.startsWith(REVOKE)) {
            tokens.revoke(button.substring(REVOKE.length()));
          } else {
            throw new Missing("act", button);
          }
          return PATH;
        });
  }

  /** The value waits in the session for the page that follows, which takes it out of there. */
  private void make() {
    TokenGrant grant =
        new TokenGrant(sent.typed("reach").equals("write"), Set.copyOf(chosenFeatures()));
    Tokens.Made made = tokens.make(sent.required("name", LONGEST_NAME), grant, sent.day("last"));
    request.getSession().setAttribute(MADE, made.value());
  }

  private List<String> chosenFeatures() {
    String[] chosen = request.getParameterValues("feature");
    return chosen == null ? List.of() : Arrays.stream(chosen).distinct().toList();
  }

  /** The value of the token that was made just now; null for none. */
  public String value() {
    return value;
  }

  public List<Tokens.Shown> own() {
    return own;
  }

  /** Those of the others in the county. */
  public List<Tokens.Shown> others() {
    return others;
  }

  public boolean isAdministrator() {
    return caller.is(Role.ADMINISTRATOR);
  }

  /** It can still be used, so that it can be revoked. */
  public boolean isLiving(Tokens.Shown shown) {
    return shown.state() == Token.State.LIVING;
  }

  /** The features that it reaches, in words. */
  public String reach(Tokens.Shown shown) {
    return shown.token().grant().inOrder().stream()
        .map(feature -> words.text("access.feature." + feature))
        .collect(Collectors.joining(words.text("access.token.comma")));
  }

  /** What can be chosen. */
  public List<String> features() {
    return TokenGrant.FEATURES;
  }

  /** It was chosen in the form that something stands against. */
  public boolean isChosen(String feature) {
    return chosenFeatures().contains(feature);
  }

  /** The last day typed, else one that is usual. */
  public String last() {
    LocalDate usual = LocalDate.now(clock).plusDays(USUAL_DAYS);
    LocalDate latest = tokens.latest();
    return sent.typed("last").isEmpty()
        ? Objects.toString(usual.isAfter(latest) ? latest : usual)
        : sent.typed("last");
  }

  /** The last day that can be chosen. */
  public LocalDate latest() {
    return tokens.latest();
  }
}
