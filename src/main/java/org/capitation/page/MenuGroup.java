package org.capitation.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** 菜单分组: what a person looks for, in the order of the menu. */
public enum MenuGroup {
  /** 运行: how things stand, and what waits. */
  NOW("/desk/", "/monitoring/"),
  /** 业务: whatever has no other place. */
  WORK("/", "/desk/person"),
  /** 资料. */
  PAPERS("/document/", "/policy/"),
  /** 系统. */
  SYSTEM("/access/", "/audit/", "/job/", "/desk/status");

  private final List<String> beginnings;

  /**
   * @param beginnings what the paths of its pages begin with; the longest one that fits counts
   */
  MenuGroup(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  /** The group of a page. */
  static MenuGroup of(Page page) {
    return Arrays.stream(values())
        .max(Comparator.comparingInt(group -> group.fit(page.path())))
        .orElseThrow();
  }

  private int fit(String path) {
    return beginnings.stream().filter(path::startsWith).mapToInt(String::length).max().orElse(0);
  }

  /** The key of its name in the menu. */
  public String label() {
    return "page.group." + name().toLowerCase(Locale.ROOT);
  }
}
