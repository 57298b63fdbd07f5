package org.capitation.access.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.capitation.access.AccountFilter;
import org.capitation.access.AccountList;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.Standing;
import org.capitation.access.store.AccountBook;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Words;

/** 用户清单: the accounts of the county. */
@RequestScoped
public class UserListing implements Listing<Standing> {
  private static final About ABOUT =
      new About(
          "access/users",
          "access.users.title",
          "access.users.found",
          List.of("q", "role", "state"));

  @Inject private Users users;
  @Inject private Words words;

  private Map<String, String> communities;
  private Map<String, String> doctors;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Standing>> fields() {
    return List.of(
        Field.<Standing>code("access.user.name", one -> one.account().name())
            .link(one -> "/access/user?name=" + one.account().name())
            .as(Trait.SORTED),
        Field.text("access.user.person", one -> one.account().displayName()),
        Field.<Standing>text("access.user.office", one -> one.account().office()).as(Trait.PROSE),
        Field.<Standing>text("access.user.roles", this::roles).as(Trait.PROSE),
        Field.<Standing>text("access.user.scope", this::scope).as(Trait.PROSE),
        Field.<Standing>day("access.user.signed", this::signed).as(Trait.SORTED),
        Field.<Standing>text(
                "access.user.state", one -> words.text("access.users.state." + state(one)))
            .tone(one -> tone(state(one))));
  }

  private Object signed(Standing one) {
    return one.signedIn().isPresent() ? one.signedIn().get() : words.text("access.user.never");
  }

  private static String state(Standing one) {
    return one.enabled() ? one.initial() ? "initial" : "enabled" : "disabled";
  }

  private static String tone(String state) {
    return switch (state) {
      case "initial" -> "warn";
      case "enabled" -> "good";
      default -> "info";
    };
  }

  private String roles(Standing one) {
    return one.account().roles().stream()
        .sorted()
        .map(role -> words.text("access.role." + role))
        .collect(Collectors.joining(words.text("access.user.and")));
  }

  /** With the names of what it names. */
  private String scope(Standing one) {
    Scope scope = one.account().scope();
    if (scope instanceof Scope.Communities own) {
      return words.text(
          "access.user.scope.communities.of",
          own.codes().stream()
              .sorted()
              .map(code -> communities.getOrDefault(code, code))
              .collect(Collectors.joining(words.text("access.user.and"))));
    }
    return scope instanceof Scope.OneDoctor own
        ? words.text("access.user.scope.doctor.of", doctors.getOrDefault(own.code(), own.code()))
        : words.text("access.user.scope.county");
  }

  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.up("name");
  }

  @Override
  public Portion<Standing> read(Asked asked) {
    AccountBook.Sort sort =
        AccountBook.Sort.valueOf(asked.order().field().toUpperCase(Locale.ROOT));
    AccountList found =
        users.list(
            filter(asked),
            new AccountBook.Paged(asked.first(), asked.size(), sort, asked.order().descending()));
    communities = users.communities();
    doctors = users.doctors();
    return Portion.of(found.count(), found.accounts());
  }

  private static AccountFilter filter(Asked asked) {
    return new AccountFilter(
        asked.given("q"),
        asked.constant("role", Role.values()),
        asked
            .given("state")
            .filter(state -> state.matches("enabled|disabled"))
            .map("enabled"::equals));
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "role" -> words.ifText("access.role." + value);
      case "state" -> words.ifText("access.users.state." + value);
      default -> Optional.of(value);
    };
  }
}
