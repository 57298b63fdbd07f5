package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.page.Handed;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Population;
import org.capitation.settlement.Responsibility;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 年终调整页: what is typed for the next paper of a year. */
@Named
@RequestScoped
public class CorrectionsView {
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_DOCUMENT = 100;
  private static final int LONGEST_WORDS = 500;

  @Inject private Corrections corrections;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;
  @Inject private Sent sent;

  private Corrections.Typed typed;

  @PostConstruct
  void read() {
    typed = corrections.list(pot(), selection.year());
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          done(button);
          return "/settlement/corrections?pot=" + selection.pot() + "&year=" + selection.year();
        });
  }

  private void done(String what) throws IOException, ServletException {
    switch (what) {
      case "add" -> corrections.add(target(), content(), evidence());
      case "withdraw" -> corrections.withdraw(pot(), selection.year(), sent.id("correction"));
      case "note" -> corrections.note(target(), responsibility());
      case "unnote" -> corrections.unnote(pot(), selection.year(), sent.id("responsibility"));
      default -> throw new Missing("act", what);
    }
  }

  private Corrections.Target target() {
    return new Corrections.Target(
        pot(), selection.year(), sent.required("community", LONGEST_DOCUMENT));
  }

  private Correction.Content content() {
    Correction.Kind kind = chosen("kind", Correction.Kind.values());
    Optional<Ratio> share = kind == Correction.Kind.RELIEF ? share() : Optional.empty();
    return new Correction.Content(
        kind,
        kind == Correction.Kind.RELIEF ? Population.ALL : chosen("population", Population.values()),
        share.isPresent() ? Optional.empty() : Optional.of(amount(kind == Correction.Kind.BUDGET)),
        share,
        sent.required("reason", LONGEST_REASON),
        kind == Correction.Kind.RELIEF
            ? shortened("document")
            : sent.required("document", LONGEST_DOCUMENT));
  }

  private String shortened(String field) {
    return sent.typed(field).isEmpty() ? "" : sent.required(field, LONGEST_DOCUMENT);
  }

  private Responsibility responsibility() {
    Optional<Ratio> share = share();
    return new Responsibility(
        chosen("cause", Responsibility.Cause.values()),
        share,
        share.isPresent() ? Optional.empty() : Optional.of(amount(true)),
        sent.required("words", LONGEST_WORDS));
  }

  private Money amount(boolean signed) {
    Money amount = sent.amount("amount");
    if (!signed && amount.isNegative()) {
      throw new Declined("settlement.denied.amount");
    }
    return amount;
  }

  /** What was typed as a share, in per cent; nothing for an amount. */
  private Optional<Ratio> share() {
    String text = sent.typed("share");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!sent.typed("amount").isEmpty()
        || !text.matches("\\d{1,3}(\\.\\d{1,4})?%?")
        || !Ratio.ofPercent(text).isShare()) {
      throw new Declined("settlement.denied.share", text);
    }
    return Optional.of(Ratio.ofPercent(text));
  }

  private <E extends Enum<E>> E chosen(String field, E[] of) {
    return Arrays.stream(of)
        .filter(one -> one.name().equals(sent.typed(field)))
        .findFirst()
        .orElseThrow(() -> new Missing(field, sent.typed(field)));
  }

  private Optional<Attachment.Content> evidence() throws IOException, ServletException {
    return Handed.of(request, "evidence", Attachment.MOST_BYTES)
        .map(handed -> Attachment.Content.of(handed.name(), handed.bytes()));
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** What was typed and counts. */
  public Corrections.Typed typed() {
    return typed;
  }

  /** The caller may type more. */
  public boolean isTyping() {
    return caller.is(Role.BUREAU_CLERK) && typed.next().isPresent();
  }

  /** What was typed for the paper that is still to be published, so that it may be withdrawn. */
  public boolean isOpen(int number) {
    return isTyping() && typed.next().orElseThrow() == number;
  }

  /** The evidence may be read. */
  public boolean isReading() {
    return caller.seesWholeCounty();
  }

  /** The communities to type for. */
  public List<Community> communities() {
    return corrections.communities();
  }

  /** The kinds of corrections. */
  public List<Correction.Kind> kinds() {
    return List.of(Correction.Kind.values());
  }

  /** Whose budget or spending. */
  public List<Population> populations() {
    return List.of(Population.values());
  }

  /** The causes of deviations. */
  public List<Responsibility.Cause> causes() {
    return List.of(Responsibility.Cause.values());
  }
}
