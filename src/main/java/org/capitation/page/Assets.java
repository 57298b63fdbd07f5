package org.capitation.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * 样式与脚本: addresses of our own styles and script. They name the content, so that a browser may keep
 * a file for long and still gets the new one after an upgrade.
 */
@Named
@ApplicationScoped
public class Assets {
  private static final String FOLDER = "/resources/app/";

  @Inject private ServletContext application;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** The address of a file in {@code resources/app}. */
  public String of(String file) {
    return addresses.computeIfAbsent(file, this::address);
  }

  private String address(String file) {
    return application.getContextPath()
        + "/jakarta.faces.resource/"
        + file
        + ".xhtml?ln=app&v="
        + checksum(file);
  }

  private String checksum(String file) {
    try (InputStream content = application.getResourceAsStream(FOLDER + file)) {
      CRC32 checksum = new CRC32();
      checksum.update(content.readAllBytes());
      return HexFormat.of().toHexDigits((int) checksum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
