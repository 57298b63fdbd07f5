package org.capitation.document;

/** 附件不合要求: a paper that is not taken; says why, in the words of the reader. */
public final class BadAttachment extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * It is not taken.
   *
   * @param reason the end of its message key {@code document.attachment.…}
   */
  public BadAttachment(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** The key of its message; {0} is how many megabytes are taken. */
  public String key() {
    return "document.attachment." + reason;
  }
}
