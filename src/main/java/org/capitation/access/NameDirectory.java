package org.capitation.access;

import java.util.Optional;

/** 姓名目录: finds who stands behind what is written as {@code created_by}. */
public interface NameDirectory {
  /** The name of whom an account belongs to, or belonged to before it was closed. */
  Optional<String> displayName(String account);
}
