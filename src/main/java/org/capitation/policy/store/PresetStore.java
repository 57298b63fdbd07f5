package org.capitation.policy.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** 模板的存储: the presets that the product ships, as they are written; see {@code presets/}. */
@ApplicationScoped
public class PresetStore {
  private static final String FOLDER = "/org/capitation/policy/presets/";

  private static final List<String> NAMES =
      List.of(
          "zhejiang-2019",
          "shenzhen-2014",
          "taicang",
          "sanming",
          "primary-care-70-30",
          "ningxia",
          "tianjin-diabetes",
          "shanghai-per-head",
          "xuzhou-assessment");

  /** The names of all presets, in the order in which they are offered. */
  public List<String> names() {
    return NAMES;
  }

  /** The text of a preset; nothing if there is none of this name. */
  public Optional<String> text(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static String read(String name) {
    try (InputStream in = PresetStore.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
