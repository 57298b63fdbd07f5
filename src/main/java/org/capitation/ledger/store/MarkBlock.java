package org.capitation.ledger.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.capitation.ledger.Mark;
import org.capitation.ledger.MarkOutline;

/** 标记块: the marks of some rows of a closed month, in the order of their keys, packed (L26). */
public final class MarkBlock {
  private final Mark.Source source;
  private final long first;
  private final long last;
  private final int rows;
  private final byte[] packed;
  private final String digest;

  private MarkBlock(Mark.Source source, List<Mark> marks, byte[] raw) {
    this.source = source;
    first = marks.get(0).id();
    last = marks.get(marks.size() - 1).id();
    rows = marks.size();
    packed = deflated(raw);
    digest = Digests.of(raw);
  }

  /**
   * Packs marks.
   *
   * @param marks at least one, in the order of their keys
   */
  public static MarkBlock of(Mark.Source source, List<Mark> marks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Mark mark : marks) {
        out.writeLong(mark.id());
        out.writeLong(mark.visit());
        out.writeLong(mark.fund());
        out.writeLong(mark.hash());
        out.writeUTF(mark.settlement());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MarkBlock(source, marks, bytes.toByteArray());
  }

  private static byte[] deflated(byte[] raw) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      out.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  /**
   * The marks of a block, if it still is what the digest says; nothing if somebody changed it.
   *
   * @param packed the block
   * @param digest over its marks
   */
  public static Optional<List<Mark>> unpacked(byte[] packed, String digest) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      byte[] raw = in.readAllBytes();
      return Digests.of(raw).equals(digest) ? Optional.of(marks(raw)) : Optional.empty();
    } catch (IOException illegible) {
      return Optional.empty();
    }
  }

  private static List<Mark> marks(byte[] raw) throws IOException {
    List<Mark> marks = new ArrayList<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(raw));
    while (in.available() > 0) {
      long id = in.readLong();
      long visit = in.readLong();
      long fund = in.readLong();
      long hash = in.readLong();
      marks.add(new Mark(id, visit, in.readUTF(), fund, hash));
    }
    return marks;
  }

  /** What is known of it without unpacking it. */
  public MarkOutline outline() {
    return new MarkOutline(source, first, last, rows, digest);
  }

  /** The marks, packed. */
  public byte[] packed() {
    return packed.clone();
  }
}
