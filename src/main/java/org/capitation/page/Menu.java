package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.access.Role;

/** 菜单: where the caller can go. */
@Named
@RequestScoped
public class Menu {
  private static final int SHORT = 5;

  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  /** The caller's pages, in the order of the menu. */
  public List<Page> pages() {
    Set<Role> held = caller.ifSignedIn().map(Account::roles).orElse(Set.of());
    return Arrays.stream(Page.values()).filter(page -> page.isFor(held)).toList();
  }

  /**
   * 一组菜单项.
   *
   * @param group what they have in common; null in a menu so short that it needs no groups
   */
  public record Part(MenuGroup group, List<Page> pages) {}

  /** The caller's pages by groups, both in the order of the menu. */
  public List<Part> parts() {
    List<Page> all = pages();
    if (all.size() <= SHORT) {
      return List.of(new Part(null, all));
    }
    return Arrays.stream(MenuGroup.values())
        .map(group -> new Part(group, all.stream().filter(p -> MenuGroup.of(p) == group).toList()))
        .filter(part -> !part.pages().isEmpty())
        .toList();
  }

  /** Whether the caller has this page, so that a figure may link to it. */
  public boolean has(String page) {
    return pages().contains(Page.valueOf(page));
  }

  /**
   * How this page stands to one in the menu: {@code page} itself, {@code true} below it, or null;
   * what is below several is so below the first.
   */
  public String current(Page page) {
    String path = Frame.pathOf(request);
    boolean first =
        pages().stream().filter(p -> p.leadsTo(path)).findFirst().equals(Optional.of(page));
    return page.path().equals(path) ? "page" : first ? "true" : null;
  }

  /** Whether the caller may open this address: of the menu, beneath it, or of the own account. */
  public boolean leadsTo(String address) {
    String path = address.replaceFirst("\\?.*", "");
    return Page.isOwn(path) || pages().stream().anyMatch(page -> page.leadsTo(path));
  }

  /** The path of the caller's first page: a home by role. */
  public String home() {
    return pages().stream().findFirst().map(Page::path).orElse("/page/error");
  }
}
