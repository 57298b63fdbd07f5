package org.capitation.files.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.files.Import;
import org.capitation.files.ImportFilter;
import org.capitation.files.ImportState;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;

/** 导入历史页. */
@Named
@RequestScoped
public class ImportListView {
  @Inject private Imports imports;
  @Inject private ImportListing listing;
  @Inject private Listings listings;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private ImportFilter filter;
  private Shown<Import> list;

  @PostConstruct
  void read() {
    filter = new ImportFilter(parameter("kind"), parameter("state").flatMap(ImportWords::state));
    list = listings.show(listing, request::getParameter);
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  /** The imports of the page. */
  public Shown<Import> list() {
    return list;
  }

  /** The kind asked for, empty for all. */
  public String kind() {
    return filter.kind().orElse("");
  }

  /** The state asked for, empty for all that were begun. */
  public String state() {
    return filter.state().map(ImportState::name).orElse("");
  }

  public boolean isNarrowed() {
    return filter.kind().isPresent() || filter.state().isPresent();
  }

  /** The kinds to choose from. */
  public List<String> kinds() {
    return ImportWords.ordered(imports.kinds());
  }

  /** The states to choose from. */
  public Set<ImportState> states() {
    return EnumSet.allOf(ImportState.class);
  }

  /** Whether the person may bring files. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }
}
