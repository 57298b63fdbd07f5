package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.AccountChanged;
import org.capitation.access.AccountDirectory;
import org.capitation.access.Origin;
import org.capitation.access.Scope;
import org.capitation.access.SignInRefused;
import org.capitation.access.SignedIn;
import org.capitation.access.SignedOut;
import org.capitation.access.Standing;
import org.capitation.audit.Change;
import org.capitation.audit.Deed;
import org.capitation.audit.Outcome;
import org.capitation.audit.Secrets;
import org.capitation.audit.store.ChangeWatch;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/** 账号留痕: keeps what happens to accounts, which no use case tells. */
@ApplicationScoped
class Occurrences {
  private static final String TABLE = "access_account";

  @Inject private Recorder recorder;
  @Inject private Actors actors;
  @Inject private AccountDirectory directory;
  @Inject private ChangeWatch watch;
  @Inject private CountyStore counties;
  @Inject private Origin origin;

  void signedIn(@Observes SignedIn event) {
    recorder.keep(
        actors.of(Optional.of(event.account())),
        Outcome.DONE,
        Deed.named("access.SignedIn", browser().strip(), ""));
  }

  private String browser() {
    String told = Secrets.scrubbed(origin.browser().replaceAll("\\R", " "));
    return told.isEmpty() ? "" : "\nbrowser=" + told;
  }

  void refused(@Observes SignInRefused event) {
    // a name that nobody has may be a password (U10)
    Optional<Account> account = directory.find(event.name());
    // asked for in any case: the time must not tell whether there is such an account (X24)
    String county = onlyCounty();
    recorder.keepRefusal(
        account.isPresent() ? actors.of(account) : actors.of("", county),
        Outcome.REFUSED,
        Deed.named("access.SignInRefused", "why=" + event.why() + browser(), ""));
  }

  /** The county that strangers knock at; nothing where there are several. */
  private String onlyCounty() {
    List<County> all = counties.all();
    return all.size() == 1 ? all.get(0).code() : "";
  }

  void signedOut(@Observes SignedOut event) {
    String county = directory.find(event.account()).map(Account::county).orElse("");
    recorder.keep(
        actors.of(event.account(), county),
        Outcome.DONE,
        Deed.named("access.SignedOut", "how=" + event.how(), ""));
  }

  /** What was changed is told within the deed that did it. */
  void changed(@Observes AccountChanged event) {
    Map<String, String> old = event.before().map(Occurrences::values).orElse(Map.of());
    Map<String, String> now = values(event.after());
    String name = event.after().account().name();
    List<Change> changes = new ArrayList<>();
    for (String column : now.keySet()) {
      if (!Objects.equals(old.get(column), now.get(column))) {
        changes.add(new Change(TABLE, name, column, old.get(column), now.get(column)));
      }
    }
    if (event.deed() == AccountChanged.Deed.PASSWORD_RESET
        || event.deed() == AccountChanged.Deed.PASSWORD_CHANGED) {
      changes.add(new Change(TABLE, name, "password", Secrets.HIDDEN, Secrets.HIDDEN));
    }
    watch.tell(changes);
  }

  private static Map<String, String> values(Standing standing) {
    Account account = standing.account();
    Map<String, String> values = new TreeMap<>();
    values.put("display_name", account.displayName());
    values.put("office", account.office());
    values.put("county", account.county());
    values.put(
        "roles",
        account.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    values.put("scope", scope(account.scope()));
    values.put("enabled", Boolean.toString(standing.enabled()));
    values.put("initial", Boolean.toString(standing.initial()));
    return values;
  }

  private static String scope(Scope scope) {
    if (scope instanceof Scope.Communities own) {
      return String.join(" ", new TreeSet<>(own.codes()));
    }
    return scope instanceof Scope.OneDoctor own ? own.code() : "*";
  }
}
