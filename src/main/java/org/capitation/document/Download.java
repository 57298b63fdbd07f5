package org.capitation.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** 附件下载: hands an attachment out, to be kept and not to be run. */
public final class Download {
  private Download() {}

  /** The answer that hands it out. */
  public static Response of(Attachment.Content content) {
    String name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content.bytes(), content.kind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
