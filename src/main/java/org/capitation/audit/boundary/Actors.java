package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.Origin;
import org.capitation.audit.Actor;
import org.capitation.audit.Secrets;
import org.capitation.page.RequestFilter;

/** 来源: who acts, and what the request at hand tells of from where. */
@ApplicationScoped
class Actors {
  private static final int LONGEST_WAY = 200;

  @Inject private HttpServletRequest request;
  @Inject private Origin origin;

  /** Somebody in the request at hand, if there is one. */
  Actor of(Optional<Account> account) {
    return of(account.map(Account::name).orElse(""), account.map(Account::county).orElse(""));
  }

  /** The same by name and county. */
  Actor of(String account, String county) {
    try {
      String way = Secrets.scrubbed(request.getMethod() + " " + request.getRequestURI());
      return new Actor(
          account,
          county,
          way.length() > LONGEST_WAY ? way.substring(0, LONGEST_WAY) : way,
          Objects.toString(origin.address(), ""),
          RequestFilter.idOf(request));
    } catch (IllegalStateException outsideOfRequests) {
      return new Actor(account, county, "", "", "");
    }
  }
}
