package org.capitation.it;

import jakarta.inject.Inject;
import java.net.URL;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A county with two communities and nine accounts, whose people come from outside. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class OwnCounty {
  private static final int COMMUNITIES = 2;

  private final String county;
  private final String prefix;

  @Inject private Office office;
  @Inject private TestAccounts accounts;
  @ArquillianResource private URL base;

  /**
   * Nothing of it is there before the first test.
   *
   * @param prefix what the names of its accounts begin with
   */
  protected OwnCounty(String county, String prefix) {
    this.county = county;
    this.prefix = prefix;
  }

  @Test
  @Order(1)
  public void a_county_is_opened() {
    office.open(county);
    office.settle(county, COMMUNITIES);
    accounts.open(county, prefix, TestAccounts.PASSWORD);
  }

  /** Somebody of it. */
  protected Visitor own(String who) throws Exception {
    return signedIn(prefix + who, TestAccounts.PASSWORD);
  }

  /** Somebody of the sample county. */
  protected Visitor other(String who) throws Exception {
    return signedIn(who, "capitation");
  }

  private Visitor signedIn(String account, String password) throws Exception {
    Visitor visitor = visitor();
    visitor.get("access/login");
    visitor.signIn(account, password, "");
    return visitor;
  }

  /** Somebody who is not signed in. */
  protected Visitor visitor() {
    return new Visitor(base);
  }
}
