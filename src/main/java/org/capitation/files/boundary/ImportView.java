package org.capitation.files.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.files.BadFile;
import org.capitation.files.Failure;
import org.capitation.files.Import;
import org.capitation.files.ImportState;
import org.capitation.files.Outcome;
import org.capitation.files.Preview;
import org.capitation.files.Rejection;
import org.capitation.page.Formats;
import org.capitation.page.Words;

/** 导入页: one import, from the choice of its file to its result; one address shows how it stands. */
@Named
@RequestScoped
public class ImportView {
  /** How many rejected rows and findings are looked through for examples. */
  private static final int LOOKED_THROUGH = 1_000;

  private static final int SHOWN = 20;
  private static final int FIRST_ROWS = 3;

  @Inject private Imports imports;
  @Inject private ImportHistory history;
  @Inject private ReasonWords reasons;
  @Inject private Words words;
  @Inject private Formats formats;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Import file;
  private Preview preview;
  private Outcome outcome;
  private List<Rejection> rejections;
  private List<Rejection> findings;
  private String kind;
  private String problem;

  @PostConstruct
  void read() {
    Optional<Long> id = parameter("id").filter(t -> t.matches("\\d{1,18}")).map(Long::valueOf);
    kind = parameter("kind").filter(imports.kinds()::contains).orElse("");
    if (id.isPresent()) {
      file = history.find(id.get());
      kind = file.run().kind();
      preview = file.state() == ImportState.LOOKED_AT ? imports.preview(file.id()) : null;
    }
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  /** Does what the button says that was pressed, if one was. */
  public void act() throws IOException, ServletException {
    switch (parameter("do").orElse("")) {
      case "look" -> look();
      case "start" -> start(false);
      case "again" -> start(true);
      case "stop" -> {
        imports.stop(file.id());
        show("?id=" + file.id());
      }
      case "drop" -> {
        imports.stop(file.id());
        show("?kind=" + kind);
      }
      default -> {
        // the page refreshes itself
      }
    }
  }

  private void look() throws IOException, ServletException {
    Part part = request.getPart("file");
    if (kind.isEmpty() || part == null || part.getSize() == 0 && fileName(part).isEmpty()) {
      problem =
          words.text(kind.isEmpty() ? "files.import.choose.kind" : "files.import.choose.file");
      return;
    }
    try (InputStream in = part.getInputStream()) {
      show("?id=" + imports.look(kind, fileName(part), in).file().id());
    } catch (BadFile bad) {
      problem =
          words.text(
              "files.import.refused", fileName(part), reasons.of(bad), reasons.mend(bad.reason()));
    } finally {
      part.delete();
    }
  }

  private static String fileName(Part part) {
    return Optional.ofNullable(part.getSubmittedFileName()).orElse("");
  }

  private void start(boolean again) throws IOException {
    try {
      imports.start(file.id(), again);
      show("?id=" + file.id());
    } catch (BadFile bad) {
      problem = reasons.of(bad);
    }
  }

  private void show(String query) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/files/import" + query);
  }

  /** The import; null while no file was chosen. */
  public Import file() {
    return file;
  }

  /** What the file says of itself; null once it is begun to be taken. */
  public Preview preview() {
    return preview;
  }

  /** What was recognised of the file, in a sentence. */
  public String recognised() {
    return words.text(
        "files.import.preview.found." + file.upload().form(),
        file.upload().encoding(),
        words.text(
            "files.import.separator." + (preview.glance().separator() == '\t' ? "tab" : "comma")),
        preview.glance().recognised().size());
  }

  /** The name of the state of the page: choose, preview, run or result. */
  public String stage() {
    if (file == null) {
      return "choose";
    }
    if (preview != null) {
      return "preview";
    }
    return file.state().ended() ? "result" : "run";
  }

  /** The steps of an import: done, now or empty for those to come. */
  public List<String> steps() {
    int now = List.of("choose", "preview", "run", "result").indexOf(stage());
    return List.of(0, 1, 2, 3).stream()
        .map(step -> step < now || now == 3 ? "done" : step == now ? "now" : "")
        .toList();
  }

  /** What is wrong with what was sent; null if nothing is. */
  public String problem() {
    return problem;
  }

  /** The kind chosen, empty for none. */
  public String kind() {
    return kind;
  }

  /** The kinds to choose from. */
  public List<String> kinds() {
    return ImportWords.ordered(imports.kinds());
  }

  /** Whether the person may bring files and have them taken. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }

  /** What the button to start says: with how many rows, where that is known. */
  public String startLabel() {
    long rows = file.upload().rows();
    return rows == 0
        ? words.text("files.import.start")
        : words.text("files.import.start.rows", formats.count(rows));
  }

  /** How many of the first rows the preview shows. */
  public List<Integer> firstRows() {
    int rows = Math.min(FIRST_ROWS, preview.glance().rows().size());
    return IntStream.range(0, rows).boxed().toList();
  }

  /** A value of one of the first rows; empty where the row is short. */
  public String value(int row, int column) {
    List<String> values = preview.glance().rows().get(row);
    return column < values.size() ? values.get(column) : "";
  }

  /** What came out of it so far. */
  public Outcome outcome() {
    if (outcome == null) {
      outcome = history.outcome(file.id());
    }
    return outcome;
  }

  /** What became of it, in a sentence. */
  public String verdict() {
    return words.text(
        "files.import.verdict." + file.state(),
        formats.count(file.counts().accepted()),
        formats.count(file.counts().rejected()));
  }

  /** What that means, and what is to be done. */
  public String advice() {
    return file.failure()
        .map(why -> reasons.of(why) + mend(why))
        .orElseGet(() -> words.text("files.import.advice." + adviceWord()));
  }

  private String mend(Failure why) {
    return words.ifText("files.mend." + why.code()).map(text -> ". " + text).orElse("");
  }

  private String adviceWord() {
    if (file.state() != ImportState.DONE) {
      return file.state().name();
    }
    if (file.counts().rejected() == 0) {
      return "none";
    }
    return isClerk() ? "DONE" : "reader";
  }

  /** Names of columns, one after the other. */
  public String list(List<String> names) {
    return String.join(", ", names);
  }

  /** The columns of the file that mean nothing here. */
  public List<String> ignored() {
    return preview.glance().ignored().stream().filter(name -> !Records.isOurs(name)).toList();
  }

  /** The columns of the file that we put before its rows when we rejected them. */
  public List<String> own() {
    return preview.glance().ignored().stream().filter(Records::isOurs).toList();
  }

  /** The first rejected rows. */
  public List<Rejection> firstRejections() {
    return rejections().subList(0, Math.min(SHOWN, rejections().size()));
  }

  /** The first findings. */
  public List<Rejection> firstFindings() {
    return findings().subList(0, Math.min(SHOWN, findings().size()));
  }

  private List<Rejection> rejections() {
    if (rejections == null) {
      rejections = history.rejections(file.id(), LOOKED_THROUGH);
    }
    return rejections;
  }

  private List<Rejection> findings() {
    if (findings == null) {
      findings = history.findings(file.id(), LOOKED_THROUGH);
    }
    return findings;
  }

  /** What is wrong with the rows of a reason, by the example of the first. */
  public String wrong(Outcome.Tally tally) {
    return example(tally).map(reasons::of).orElseGet(() -> reasons.of(tally.reason()));
  }

  /** How to mend them. */
  public String mend(Outcome.Tally tally) {
    return reasons.mend(tally.reason());
  }

  private Optional<Rejection> example(Outcome.Tally tally) {
    return Stream.of(rejections(), findings())
        .flatMap(List::stream)
        .filter(told -> told.reason() == tally.reason())
        .findFirst();
  }
}
