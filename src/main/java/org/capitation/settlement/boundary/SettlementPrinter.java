package org.capitation.settlement.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.document.Imprint;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.page.Language;
import org.capitation.page.Letterhead;
import org.capitation.page.Words;
import org.capitation.settlement.SettlementDraft;

/** 清算表的打印: hands out settlements as PDF, in the name and language of the caller. */
@RequestScoped
class SettlementPrinter {
  static final String PDF = "application/pdf";

  @Inject private SettledYears years;
  @Inject private Renderer renderer;
  @Inject private Letterhead letterhead;
  @Inject private Language language;
  @Inject private Words words;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** A published paper: all that the caller sees of it. */
  Response print(ShownPaper shown) {
    return print(new SettlementReport(years.of(shown)), shown.draft());
  }

  /** A draft of several communities. */
  Response print(SettlementDraft draft) {
    return print(new SettlementReport(years.of(draft)), draft);
  }

  /** The draft of one community. */
  Response printStatement(SettlementDraft draft) {
    return print(new StatementReport(years.of(draft), draft.parts().get(0)), draft);
  }

  /** The paper with its name in Chinese, and one for what cannot read it (RFC 6266). */
  private Response print(Report report, SettlementDraft draft) {
    Account account = caller.account();
    String by =
        account.office().isBlank()
            ? account.displayName()
            : words.text("document.person", account.displayName(), account.office());
    Imprint imprint =
        new Imprint(letterhead.county(), Optional.empty(), by, LocalDateTime.now(clock));
    String name =
        URLEncoder.encode(report.title(language.locale()), StandardCharsets.UTF_8)
            .replace("+", "%20");
    return Response.ok(renderer.pdf(report, imprint, language.locale()), PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"settlement-%s-%s.pdf\"; filename*=UTF-8''%s.pdf"
                .formatted(draft.pot().insuranceType(), draft.year().year(), name))
        .build();
  }
}
