package org.capitation.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** 下载: hands a file out, to be kept and not to be run. */
public final class Download {
  private Download() {}

  /** The answer that hands an attachment out. */
  public static Response of(Attachment.Content content) {
    return of(content.name(), content.kind().mediaType(), content.bytes());
  }

  /**
   * The answer that hands a file out.
   *
   * @param name as people see it
   * @param content its bytes, or what writes them
   */
  public static Response of(String name, String mediaType, Object content) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
