package org.capitation.settlement.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.document.Imprint;
import org.capitation.document.Renderer;
import org.capitation.page.Language;
import org.capitation.page.Letterhead;
import org.capitation.page.Words;

/** 清算表的打印: hands out settlements as PDF, in the name and language of the caller. */
@RequestScoped
class SettlementPrinter {
  static final String PDF = "application/pdf";

  @Inject private Renderer renderer;
  @Inject private Letterhead letterhead;
  @Inject private Language language;
  @Inject private Words words;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Who prints, when, and for whom. */
  Imprint imprint() {
    Account account = caller.account();
    String by =
        account.office().isBlank()
            ? account.displayName()
            : words.text("document.person", account.displayName(), account.office());
    return new Imprint(letterhead.county(), by, LocalDateTime.now(clock), language.locale());
  }

  /** The paper with its name in Chinese, and one for what cannot read it (RFC 6266). */
  Response print(SettlementReport report) {
    String name = URLEncoder.encode(report.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(renderer.pdf(report), PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.pdf\"; filename*=UTF-8''%s.pdf"
                .formatted(report.plainName(), name))
        .build();
  }
}
