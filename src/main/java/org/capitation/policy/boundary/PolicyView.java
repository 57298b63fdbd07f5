package org.capitation.policy.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.page.Words;
import org.capitation.policy.PackReader;
import org.capitation.policy.Sheet;
import org.capitation.policy.store.PolicyStore;
import org.capitation.value.Missing;

/** 政策包页: the packs of the county and the presets, and one of them figure by figure. */
@Named
@RequestScoped
public class PolicyView {
  @Inject private PolicyPacks packs;
  @Inject private Presets presets;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Optional<Long> id;
  private Optional<String> preset;
  private List<PolicyStore.Kept> kept;
  private List<Sheet> offered;
  private String text;
  private Sheet sheet;

  @PostConstruct
  void read() {
    id = parameter("id").map(PolicyView::number);
    preset = parameter("preset");
  }

  /** Every version of every pack, the newest first. */
  public List<PolicyStore.Kept> kept() {
    if (kept == null) {
      kept = packs.list();
    }
    return kept;
  }

  /** The presets. */
  public List<Sheet> presets() {
    if (offered == null) {
      offered = presets.list();
    }
    return offered;
  }

  /** Whether the caller may write packs. */
  public boolean isWriter() {
    return caller.account().roles().contains(Role.BUREAU_CLERK);
  }

  /** The document as it is written: a pack by its number or a preset by its name. */
  public String text() {
    if (text == null) {
      text = id.map(packs::text).orElseGet(() -> presets.text(preset.orElse("")));
    }
    return text;
  }

  /** The figures of the document. */
  public Sheet sheet() {
    if (sheet == null) {
      sheet = PackReader.sheet(text());
    }
    return sheet;
  }

  /** The same as the page shows them. */
  public List<SheetLines> sections() {
    return SheetLines.of(sheet(), words);
  }

  /** Whether it is a preset and not a pack of the county. */
  public boolean isPreset() {
    return preset.isPresent() && id.isEmpty();
  }

  /** The pack as it is kept: its version, who and when; absent for a preset. */
  public PolicyStore.Kept version() {
    return kept().stream()
        .filter(pack -> id.equals(Optional.of(pack.id())))
        .findFirst()
        .orElse(null);
  }

  /** The parameter by which the document is known, for links. */
  public String parameter() {
    return id.map(number -> "id=" + number).orElseGet(() -> "preset=" + preset.orElse(""));
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  private static Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Missing("policy", text);
    }
  }
}
