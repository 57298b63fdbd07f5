package org.capitation.policy.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.capitation.page.Words;
import org.capitation.policy.BadPack;
import org.capitation.policy.Draft;
import org.capitation.policy.Fault;
import org.capitation.policy.Pack;
import org.capitation.policy.Sheet;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;

/** 起草政策包页: a pack as text, checked, its open figures confirmed, then put in force. */
@Named
@RequestScoped
public class PolicyDraftView {
  @Inject private PolicyPacks packs;
  @Inject private Presets presets;
  @Inject private Words words;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private String text = "";
  private Sheet sheet;
  private List<PolicyAnswer.Problem> problems = List.of();

  @PostConstruct
  void begin() {
    String typed = request.getParameter("draft:text");
    if (typed != null) {
      // at once: which buttons there are, and so which one was pressed, depends on what it says
      text = typed;
      check();
      return;
    }
    String id = request.getParameter("id");
    String preset = request.getParameter("preset");
    if (id != null && id.matches("\\d{1,18}")) {
      text = packs.text(Long.parseLong(id));
    } else if (preset != null) {
      text = Draft.of(preset, presets.text(preset), pot(), year());
    }
    check();
  }

  private Pot pot() {
    return Optional.ofNullable(request.getParameter("pot")).flatMap(Pot::of).orElse(Pot.RESIDENT);
  }

  private BudgetYear year() {
    String year = request.getParameter("year");
    int number =
        year != null && year.matches("2\\d{3}")
            ? Integer.parseInt(year)
            : LocalDate.now(clock).getYear();
    return packs.year(number);
  }

  private void check() {
    sheet = null;
    problems = List.of();
    if (text.isBlank()) {
      // whoever reads no packs drafts none, either
      packs.list();
      return;
    }
    try {
      PolicyPacks.Checked checked = packs.check(text);
      sheet = checked.sheet();
      problems = told(checked.hindrances());
    } catch (BadPack bad) {
      problems = told(bad.faults());
    }
  }

  /** Marks the ticked figures as confirmed. */
  public void confirm() {
    String[] ticked = request.getParameterValues("confirm");
    text = Draft.confirmed(text, ticked == null ? Set.of() : new TreeSet<>(List.of(ticked)));
    check();
  }

  /** Puts the pack in force and shows it. */
  public void enact() throws IOException {
    try {
      Pack pack = packs.add(text);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/policy/pack?id=" + pack.id());
    } catch (BadPack bad) {
      problems = told(bad.faults());
    }
  }

  private List<PolicyAnswer.Problem> told(List<Fault> faults) {
    return faults.stream().map(fault -> PolicyAnswer.problem(fault, words)).toList();
  }

  /** The YAML document. */
  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  /** What is wrong or still open, in the order of the document. */
  public List<PolicyAnswer.Problem> problems() {
    return problems;
  }

  /** Whether the text can be read as a pack. */
  public boolean isReadable() {
    return sheet != null;
  }

  /** Whether it can be put in force. */
  public boolean isReady() {
    return isReadable() && problems.isEmpty();
  }

  /**
   * 待核实: figures under one key of the sources that nobody has checked.
   *
   * @param key the key of the sources
   * @param words the same in words
   * @param values the figures under it
   */
  public record Open(String key, String words, String values) {}

  /** The sources still marked unverified, each with its figures. */
  public List<Open> open() {
    if (!isReadable()) {
      return List.of();
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Sheet.Figure figure : sheet.unverified()) {
      values
          .computeIfAbsent(
              sheet.origin().key(figure.path()).orElse(figure.path()), key -> new ArrayList<>())
          .add(figure.value());
    }
    return values.entrySet().stream()
        .map(e -> new Open(e.getKey(), words.path(e.getKey()), String.join(" · ", e.getValue())))
        .toList();
  }
}
