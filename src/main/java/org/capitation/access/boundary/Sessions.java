package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InPerson;
import org.capitation.access.Session;
import org.capitation.access.SignedOut.How;
import org.capitation.access.store.AccountBook;
import org.capitation.access.store.SessionStore;
import org.capitation.value.Missing;

/** 会话用例: where somebody is signed in, and ending that (X26, X27). */
@ApplicationScoped
public class Sessions {
  @Inject private SessionStore store;
  @Inject private AccountBook book;
  @Inject private LiveSessions live;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** The caller's own sessions, the latest first. */
  @Allowed({})
  @Filtered
  public List<Session> own() {
    return list(caller.name());
  }

  /** The key of the session that asks; empty for a program. */
  @Allowed({})
  @Filtered
  public String current() {
    return LiveSessions.keyOf(request);
  }

  /** Ends one of the caller's own sessions. */
  @Allowed({})
  @Filtered
  @Transactional
  @InPerson
  public void end(String id) {
    live.end(caller.name(), id, How.ENDED);
  }

  /** Ends all of the caller's own sessions but this one. */
  @Allowed({})
  @Filtered
  @Transactional
  @InPerson
  public void endOthers() {
    live.endOthers(caller.name(), LiveSessions.keyOf(request), How.ENDED);
  }

  /** The sessions of an account of the county, the latest first. */
  @Allowed(Circle.ADMINISTRATION)
  public List<Session> of(String account) {
    return list(known(account));
  }

  /** Ends one session of an account of the county. */
  @Allowed(Circle.ADMINISTRATION)
  @Transactional
  @InPerson
  public void end(String account, String id) {
    live.end(known(account), id, How.ENDED_BY_ADMINISTRATOR);
  }

  /** Ends all sessions of an account of the county. */
  @Allowed(Circle.ADMINISTRATION)
  @Transactional
  @InPerson
  public void endAll(String account) {
    live.endOthers(known(account), "", How.ENDED_BY_ADMINISTRATOR);
  }

  private String known(String account) {
    return book.find(caller.county(), account)
        .map(found -> found.account().name())
        .orElseThrow(() -> new Missing("account", account));
  }

  private List<Session> list(String account) {
    return store.list(account, live.idleSince(LocalDateTime.now(clock)));
  }
}
