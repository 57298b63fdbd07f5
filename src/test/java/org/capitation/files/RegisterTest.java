package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final Layout LAYOUT = new Layout();
  private static final Column CODE = LAYOUT.mandatory("code");
  private static final Column NAME = LAYOUT.mandatory("name");
  private static final Column LEVEL = LAYOUT.optional("level");

  private final Shelf shelf = new Shelf();

  @Test
  void F6_what_is_new_is_added_and_what_is_known_is_repeated() {
    assertEquals(new Flushed(2, 0, List.of()), take("code,name,level\n1,a,x\n2,b,y\n"));
    assertEquals("{1=a x, 2=b y}", shelf.toString());
    assertEquals(new Flushed(1, 2, List.of()), take("code,name,level\n1,a,x\n2,b,y\n3,c,\n"));
    assertEquals("added [c null], changed []", shelf.written);
  }

  @Test
  void F6_what_differs_is_changed_and_accepted() {
    take("code,name,level\n1,a,x\n2,b,y\n");
    assertEquals(new Flushed(1, 1, List.of()), take("code,name,level\n1,a,x\n2,c,y\n"));
    assertEquals("added [], changed [c y]", shelf.written);
  }

  @Test
  void F6_a_column_that_the_file_does_not_have_leaves_what_is_known() {
    take("code,name,level\n1,a,x\n");
    assertEquals(new Flushed(0, 1, List.of()), take("code,name\n1,a\n"));
    assertEquals(new Flushed(1, 0, List.of()), take("code,name\n1,b\n"));
    assertEquals("{1=b x}", shelf.toString());
    assertEquals(new Flushed(1, 0, List.of()), take("code,name,level\n1,b,\n"));
    assertEquals("{1=b null}", shelf.toString());
  }

  @Test
  void F6_rows_of_one_file_that_repeat_or_change_each_other_are_one_entry() {
    assertEquals(new Flushed(2, 1, List.of()), take("code,name,level\n1,a,x\n1,a,x\n1,b,x\n"));
    assertEquals("added [b x], changed []", shelf.written);
    assertEquals(new Flushed(2, 0, List.of()), take("code,name,level\n1,c,x\n1,b,x\n"));
    assertEquals("{1=b x}", shelf.toString());
  }

  @Test
  void F3_an_entry_that_cannot_stand_beside_the_others_is_rejected_alone() {
    assertEquals(
        new Flushed(2, 0, List.of(new Rejection(3, "name", Reason.MEMBER_ELSEWHERE, "a"))),
        take("code,name,level\n1,a,x\n2,a,y\n3,b,z\n"));
    assertEquals("{1=a x, 3=b z}", shelf.toString());
  }

  @Test
  void F6_what_is_known_goes_first_to_make_room() {
    take("code,name,level\n1,a,x\n");
    assertEquals(new Flushed(2, 0, List.of()), take("code,name,level\n2,a,y\n1,b,x\n"));
    assertEquals("{1=b x, 2=a y}", shelf.toString());
  }

  @Test
  void after_a_flush_it_begins_anew() {
    Register<String, Entry> register = new Register<>(shelf);
    TextFile.rows("code,name\n1,a\n", LAYOUT).forEach(register::row);
    assertEquals(1, register.portion().write().accepted());
    assertEquals(new Flushed(0, 0, List.of()), register.portion().write());
  }

  private Flushed take(String text) {
    Register<String, Entry> register = new Register<>(shelf);
    TextFile.rows(text, LAYOUT).forEach(register::row);
    return register.portion().write();
  }

  private record Entry(String code, String name, String level) {
    @Override
    public String toString() {
      return name + " " + level;
    }
  }

  /** Entries in memory, no two of one name. */
  private static final class Shelf implements Register.Book<String, Entry> {
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private String written;

    @Override
    public String key(Row row) {
      return row.required(CODE);
    }

    @Override
    public Entry entry(Row row, Optional<Entry> known) {
      return new Entry(
          key(row),
          row.required(NAME),
          row.or(LEVEL, row::text, known.map(Entry::level).orElse(null)));
    }

    @Override
    public Map<String, Entry> known(List<Row> rows) {
      names.clear();
      entries.forEach((code, entry) -> names.put(code, entry.name()));
      return entries;
    }

    @Override
    public void admit(Row row, Entry entry) {
      names.remove(entry.code());
      if (names.containsValue(entry.name())) {
        throw row.bad(NAME, Reason.MEMBER_ELSEWHERE);
      }
      names.put(entry.code(), entry.name());
    }

    @Override
    public void write(Changes<String, Entry> changes) {
      written = "added " + changes.added() + ", changed " + changes.changed();
      changes.all().forEach(entry -> entries.put(entry.code(), entry));
    }

    @Override
    public String toString() {
      return entries.toString();
    }
  }
}
