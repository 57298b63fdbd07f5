package org.capitation.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** 解压限度: how much the entries of a zip file may come to, whatever they say of themselves. */
final class Bounds {
  private long unpacked;

  /**
   * An entry that is read to its end at most.
   *
   * <p>Reading it throws {@link BadFile} beyond the limits, and at the end if its bytes are not
   * those that were packed.
   */
  InputStream within(InputStream in, ZipArchiveEntry entry) {
    return new Bounded(in, entry);
  }

  private final class Bounded extends FilterInputStream {
    private final ZipArchiveEntry entry;
    private final CRC32 sum = new CRC32();
    private long size;

    Bounded(InputStream in, ZipArchiveEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = unpack(bytes, offset, length);
      if (read < 0) {
        if (sum.getValue() != entry.getCrc()) {
          throw new BadFile(Reason.DAMAGED_ARCHIVE);
        }
        return read;
      }
      sum.update(bytes, offset, read);
      size += read;
      unpacked += read;
      if (size > Limits.SMALL && size / Limits.RATIO > entry.getCompressedSize()) {
        throw new BadFile(Reason.OVERPACKED, Long.toString(Limits.RATIO));
      }
      if (unpacked > Limits.UNPACKED) {
        throw new BadFile(Reason.UNPACKED_TOO_LARGE, Long.toString(Limits.UNPACKED >> 30));
      }
      return read;
    }

    private int unpack(byte[] bytes, int offset, int length) throws IOException {
      try {
        return in.read(bytes, offset, length);
      } catch (IOException e) {
        throw new BadFile(Reason.DAMAGED_ARCHIVE);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
