package org.capitation.attribution;

import java.util.List;

/** 人群划分: which cell of a capitation each person is counted in (A12). */
public interface Division {
  /** Everybody is in one cell without a name. */
  Division NONE =
      new Division() {
        @Override
        public List<String> names() {
          return List.of("");
        }

        @Override
        public int cell(int person, boolean signed) {
          return 0;
        }
      };

  /** The names of the cells. */
  List<String> names();

  /**
   * The cell of a person, by its place in the names.
   *
   * @param person the number of the person in the index
   * @param signed with a contract or without
   */
  int cell(int person, boolean signed);
}
