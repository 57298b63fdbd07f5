package org.capitation.page;

/** 页眉: whose pages these are; the feature that knows the county provides it. */
public interface Letterhead {
  /** The county's official name. */
  String county();
}
