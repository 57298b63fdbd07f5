package org.capitation.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Role;
import org.capitation.access.Scope;

/** Eight people of a small county, each with one post: they sign what no single one may. */
@ApplicationScoped
public class Staff {
  public static final Person CLERK = new Person("zhang", Role.BUREAU_CLERK);
  public static final Person REVIEWER = new Person("li", Role.BUREAU_REVIEWER);
  public static final Person APPROVER = new Person("zhou", Role.BUREAU_APPROVER);
  public static final Person FINANCE = new Person("sun", Role.FINANCE);
  public static final Person HEALTH = new Person("he", Role.HEALTH_BUREAU);

  /** Who sign, in their order. */
  public static final List<Person> SIGNATORIES =
      List.of(CLERK, REVIEWER, APPROVER, FINANCE, HEALTH);

  @Inject private Acting acting;

  /** Somebody with posts, of the whole county or of a community. */
  public record Person(String name, Set<Role> roles, Scope scope) {
    public Person(String name, Role... roles) {
      this(name, Set.of(roles), new Scope.WholeCounty());
    }

    /** The administrator of a community. */
    public static Person of(String community) {
      return new Person(
          "of-" + community,
          Set.of(Role.COMMUNITY_ADMIN),
          new Scope.Communities(Set.of(community)));
    }
  }

  /** Does something in the name of a person. */
  public void run(String county, Person person, Runnable work) {
    call(
        county,
        person,
        () -> {
          work.run();
          return 0;
        });
  }

  /** As {@link #run}, with a result. */
  public <T> T call(String county, Person person, Supplier<T> work) {
    Account account =
        new Account(person.name(), person.name(), "", county, person.roles(), person.scope());
    List<T> result = new ArrayList<>();
    acting.runAs(account, () -> result.add(work.get()));
    return result.get(0);
  }
}
