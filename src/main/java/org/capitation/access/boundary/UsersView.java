package org.capitation.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.capitation.access.Role;
import org.capitation.access.Standing;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;

/** 用户列表页. */
@Named
@RequestScoped
public class UsersView {
  @Inject private UserListing listing;
  @Inject private Listings listings;
  @Inject private HttpServletRequest request;

  private Shown<Standing> list;

  @PostConstruct
  void read() {
    list = listings.show(listing, request::getParameter);
  }

  /** The accounts of the page. */
  public Shown<Standing> list() {
    return list;
  }

  /** The roles to choose from. */
  public Role[] roles() {
    return Role.values();
  }

  /** What the address says of a filter, empty for all. */
  public String chosen(String filter) {
    return Objects.toString(request.getParameter(filter), "").strip();
  }
}
