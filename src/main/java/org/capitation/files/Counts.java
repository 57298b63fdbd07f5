package org.capitation.files;

/**
 * 导入结果: read = accepted + repeated + rejected.
 *
 * @param read rows read
 * @param accepted rows that are in the books now
 * @param repeated rows that said nothing new
 * @param rejected rows that were refused
 */
public record Counts(long read, long accepted, long repeated, long rejected) {
  /** Nothing read. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(
        read + other.read,
        accepted + other.accepted,
        repeated + other.repeated,
        rejected + other.rejected);
  }
}
