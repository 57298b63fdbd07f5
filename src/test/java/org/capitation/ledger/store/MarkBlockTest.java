package org.capitation.ledger.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.ledger.Mark;
import org.capitation.ledger.MarkOutline;
import org.junit.jupiter.api.Test;

/** Marks are packed into blocks (L26). */
class MarkBlockTest {
  private static final Mark.Source VISITS = new Mark.Source(Mark.Kind.VISIT, 390);
  private static final Mark ONE = new Mark(1, 1, "S1", 5_000, 11);
  private static final Mark TWO = new Mark(2, 2, "S2", -100, Long.MIN_VALUE);
  private static final Mark THREE = new Mark(3, 3, "", 0, -1);

  @Test
  void L26_a_block_comes_out_as_it_went_in() {
    MarkBlock block = MarkBlock.of(VISITS, List.of(ONE, TWO, THREE));
    MarkOutline outline = block.outline();
    assertEquals(new MarkOutline(VISITS, 1, 3, 3, outline.digest()), outline);
    assertEquals(
        Optional.of(List.of(ONE, TWO, THREE)),
        MarkBlock.unpacked(block.packed(), outline.digest()));
    assertArrayEquals(block.packed(), MarkBlock.of(VISITS, List.of(ONE, TWO, THREE)).packed());
  }

  @Test
  void L26_nothing_comes_out_of_a_block_that_somebody_has_changed() {
    MarkBlock block = MarkBlock.of(VISITS, List.of(ONE, TWO));
    String digest = block.outline().digest();
    MarkBlock other = MarkBlock.of(VISITS, List.of(ONE, THREE));
    assertNotEquals(digest, other.outline().digest());
    assertEquals(Optional.empty(), MarkBlock.unpacked(other.packed(), digest));
    byte[] bent = block.packed();
    bent[bent.length / 2] ^= 1;
    assertEquals(Optional.empty(), MarkBlock.unpacked(bent, digest));
    assertEquals(Optional.empty(), MarkBlock.unpacked(new byte[0], digest));
    assertEquals(Optional.empty(), MarkBlock.unpacked(new byte[] {'x'}, digest));
  }

  @Test
  void L26_any_marks_come_out_as_they_went_in() {
    Seeds.each(
        50,
        random -> {
          List<Mark> marks = new ArrayList<>();
          int rows = 1 + random.nextInt(5_000);
          for (long id = 1; id <= rows; id++) {
            marks.add(
                new Mark(
                    id * 3, random.nextLong(), "S" + id, random.nextLong(), random.nextLong()));
          }
          MarkBlock block = MarkBlock.of(VISITS, marks);
          assertEquals(rows, block.outline().rows());
          assertEquals(rows * 3L, block.outline().last());
          assertEquals(
              Optional.of(marks), MarkBlock.unpacked(block.packed(), block.outline().digest()));
        });
  }
}
