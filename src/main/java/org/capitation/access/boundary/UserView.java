package org.capitation.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.Session;
import org.capitation.access.Standing;
import org.capitation.page.Sent;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 用户页: an account is opened, shown and changed. */
@Named
@RequestScoped
public class UserView {
  /** In the session, until the page that shows it: the account and its new password. */
  private static final String GIVEN = "capitation.given";

  @Inject private Users users;
  @Inject private Sessions sessions;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;
  @Inject private Sent sent;

  private Standing shown;
  private List<Session> live = List.of();
  private Map<String, String> communities;
  private Map<String, String> doctors;
  private Users.Given given;

  @PostConstruct
  void read() {
    String name = sent.typed("name");
    if (!name.isEmpty()) {
      shown = users.find(name);
      live = sessions.of(name);
    }
    communities = users.communities();
    doctors = users.doctors();
    take();
  }

  /** Shown once: it is not in the session any more when the page is asked for again. */
  private void take() {
    if (shown != null
        && request.getSession().getAttribute(GIVEN) instanceof String[] kept
        && kept[0].equals(shown.account().name())) {
      request.getSession().removeAttribute(GIVEN);
      given = new Users.Given(shown, kept[1]);
    }
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(this::done);
  }

  private String done(String button) {
    if (button.startsWith(SessionsView.END)) {
      sessions.end(shown().account().name(), button.substring(SessionsView.END.length()));
      return address(shown().account().name());
    }
    switch (button) {
      case "open" -> {
        return keep(users.open(wanted(account()), sent.required("reason", 200)));
      }
      case "save" ->
          users.change(
              new Users.Change(
                  sent.version(),
                  wanted(shown().account().name()),
                  sent.typed("state").equals("enabled"),
                  sent.required("reason", 200)));
      case "reset" -> {
        return keep(
            users.resetPassword(
                shown().account().name(), sent.version(), sent.required("reason", 200)));
      }
      case "all" -> sessions.endAll(shown().account().name());
      default -> throw new Missing("act", button);
    }
    return address(shown().account().name()) + "&done=" + button;
  }

  private String account() {
    return sent.required("account", 60).toLowerCase(Locale.ROOT);
  }

  private String keep(Users.Given fresh) {
    String name = fresh.standing().account().name();
    request.getSession().setAttribute(GIVEN, new String[] {name, fresh.password()});
    return address(name);
  }

  private static String address(String name) {
    return "/access/user?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private Account wanted(String name) {
    return new Account(
        name,
        sent.required("person", 100),
        sent.required("office", 100),
        "",
        Arrays.stream(Role.values())
            .filter(role -> ticked("role").contains(role.name()))
            .collect(Collectors.toSet()),
        scope());
  }

  private Scope scope() {
    if (sent.typed("scope").equals("communities")) {
      if (ticked("community").isEmpty()) {
        throw new Declined("access.user.refused.ofCommunity");
      }
      return new Scope.Communities(ticked("community"));
    }
    return sent.typed("scope").equals("doctor")
        ? new Scope.OneDoctor(sent.required("doctor", 60))
        : new Scope.WholeCounty();
  }

  private Set<String> ticked(String field) {
    return Optional.ofNullable(request.getParameterValues(field)).stream()
        .flatMap(Arrays::stream)
        .collect(Collectors.toSet());
  }

  private boolean isTyped() {
    return !sent.typed("do").isEmpty();
  }

  /** What is in a field: as it was typed, else as the account has it; empty for a new one. */
  private String value(String field, Function<Account, String> kept) {
    if (isTyped()) {
      return sent.typed(field);
    }
    return isNew() ? "" : kept.apply(shown.account());
  }

  /** The account is yet to be opened. */
  public boolean isNew() {
    return shown == null;
  }

  /** The account; null for a new one. */
  public Standing shown() {
    return shown;
  }

  /** Where it is signed in. */
  public List<Session> sessions() {
    return live;
  }

  /** The key of the session that the page is seen in. */
  public String current() {
    return sessions.current();
  }

  /** The new password that is shown this once; null for none. */
  public String given() {
    return given == null ? null : given.password();
  }

  /** The account is the caller's own. */
  public boolean isOwn() {
    return !isNew() && shown.account().name().equals(caller.name());
  }

  /** Changes were saved just now. */
  public boolean isSaved() {
    return sent.typed("done").equals("save") && !isTyped();
  }

  /** The name of the person. */
  public String person() {
    return value("person", Account::displayName);
  }

  public String office() {
    return value("office", Account::office);
  }

  /** The roles to tick. */
  public List<Role> roles() {
    return Arrays.asList(Role.values());
  }

  /** Whether a role is ticked. */
  public boolean holds(Role role) {
    return isTyped()
        ? ticked("role").contains(role.name())
        : !isNew() && shown.account().roles().contains(role);
  }

  /** The kind of the scope: county, communities or doctor. */
  public String kind() {
    String kind = value("scope", account -> kind(account.scope()));
    return kind.isEmpty() ? "county" : kind;
  }

  private static String kind(Scope scope) {
    if (scope instanceof Scope.Communities) {
      return "communities";
    }
    return scope instanceof Scope.OneDoctor ? "doctor" : "county";
  }

  /** The communities to tick, by code. */
  public Map<String, String> communities() {
    return communities;
  }

  /** Whether a community is ticked. */
  public boolean sees(String code) {
    return isTyped() ? ticked("community").contains(code) : !isNew() && shown.account().isOf(code);
  }

  /** The code of the doctor. */
  public String doctor() {
    return value(
        "doctor", account -> account.scope() instanceof Scope.OneDoctor own ? own.code() : "");
  }

  /** The names of the doctors by code. */
  public Map<String, String> doctors() {
    return doctors;
  }

  /** Whether it is to be enabled. */
  public boolean isEnabled() {
    return isTyped() ? sent.typed("state").equals("enabled") : isNew() || shown.enabled();
  }

  /** The version that the form was filled in from. */
  public int version() {
    return isNew() ? 0 : shown.version();
  }
}
