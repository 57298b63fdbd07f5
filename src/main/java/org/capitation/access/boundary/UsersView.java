package org.capitation.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.access.AccountFilter;
import org.capitation.access.AccountList;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.Standing;
import org.capitation.page.Paging;
import org.capitation.page.Words;

/** 用户列表页. */
@Named
@RequestScoped
public class UsersView {
  private static final int SIZE = 20;

  @Inject private Users users;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private AccountFilter filter;
  private AccountList list;
  private Paging paging;
  private Map<String, String> communities;
  private Map<String, String> doctors;

  @PostConstruct
  void read() {
    filter =
        new AccountFilter(
            parameter("q"),
            parameter("role")
                .flatMap(
                    name -> roles().stream().filter(role -> role.name().equals(name)).findFirst()),
            parameter("state").map("enabled"::equals));
    int page =
        parameter("page").filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(1);
    find(Math.max(1, page));
    if (list.accounts().isEmpty() && page > 1) {
      find(1);
    }
    communities = users.communities();
    doctors = users.doctors();
  }

  private void find(int page) {
    list = users.list(filter, (page - 1) * SIZE, SIZE);
    paging = new Paging(list.count(), SIZE, page);
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The accounts of the page. */
  public List<Standing> list() {
    return list.accounts();
  }

  public Paging paging() {
    return paging;
  }

  public boolean isNarrowed() {
    return filter.isNarrow();
  }

  /** The roles to choose from. */
  public List<Role> roles() {
    return Arrays.asList(Role.values());
  }

  /** The text asked for, empty for all. */
  public String text() {
    return filter.text().orElse("");
  }

  /** The role asked for; null for all. */
  public Role role() {
    return filter.role().orElse(null);
  }

  /** The state asked for, empty for all. */
  public String state() {
    return filter.enabled().map(enabled -> enabled ? "enabled" : "disabled").orElse("");
  }

  /** The roles of an account in words. */
  public String roles(Standing standing) {
    return standing.account().roles().stream()
        .sorted()
        .map(role -> words.text("access.role." + role))
        .collect(Collectors.joining(words.text("access.user.and")));
  }

  /** The scope of an account, with the names of what it names. */
  public String scope(Standing standing) {
    Scope scope = standing.account().scope();
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
}
