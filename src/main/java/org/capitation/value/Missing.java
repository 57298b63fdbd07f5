package org.capitation.value;

/** 没有此项: something that was asked for by its name does not exist; answered with 404. */
public final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Something is missing.
   *
   * @param what its kind, such as {@code community}
   * @param name the name it was asked for by
   */
  public Missing(String what, Object name) {
    super(what + " " + name);
  }
}
