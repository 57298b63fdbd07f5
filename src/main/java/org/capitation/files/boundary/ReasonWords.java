package org.capitation.files.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.capitation.files.BadFile;
import org.capitation.files.Failure;
import org.capitation.files.Reason;
import org.capitation.files.Rejection;
import org.capitation.page.Authors;
import org.capitation.page.Words;

/** 原因的文字: why a file or a row is not taken, and how to mend it, in the language of the caller. */
@Named
@RequestScoped
public class ReasonWords {
  private static final List<String> FAILURES =
      List.of("files.failure.", "files.reason.", "job.failure.");

  @Inject private Words words;
  @Inject private Authors authors;

  /** Why a file is refused. */
  public String of(BadFile bad) {
    String part = bad.part() == null ? "" : bad.part() + ": ";
    return part + of(new Failure(bad.reason().code(), bad.arguments()));
  }

  /** Why an import failed. */
  public String of(Failure failure) {
    return FAILURES.stream()
        .map(prefix -> prefix + failure.code())
        .filter(key -> words.ifText(key).isPresent())
        .findFirst()
        .map(key -> words.text(key, arguments(failure)))
        .orElse(failure.code());
  }

  /** What is wrong with a row. */
  public String of(Rejection told) {
    return words.text(told.reason().key(), told.field(), value(told)).strip();
  }

  /** What is wrong with rows, without one of them in particular. */
  public String of(Reason reason) {
    return words.text(reason.key(), "", "");
  }

  /** What is wrong with a row, and how to mend it. */
  public String whole(Rejection told) {
    return words.text("files.rejected", of(told), mend(told.reason()));
  }

  /** How to mend it. */
  public String mend(Reason reason) {
    return words.text(reason.mend());
  }

  private static String value(Rejection told) {
    return told.value() == null ? "" : told.value();
  }

  /** The columns that a file lacks are one argument; who brought it before is told by name. */
  private Object[] arguments(Failure failure) {
    List<String> told = failure.arguments();
    if (failure.code().equals(Reason.MISSING_COLUMNS.code())) {
      return new Object[] {String.join(", ", told)};
    }
    return failure.code().equals(Reason.NOTHING_NEW.code())
        ? new Object[] {authors.name(told.get(0)), told.get(1)}
        : told.toArray();
  }
}
