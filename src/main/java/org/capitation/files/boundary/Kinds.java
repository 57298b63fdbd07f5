package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.capitation.files.FileKind;
import org.capitation.value.Missing;

/** 文件种类目录: the kinds of files that the features take. */
@ApplicationScoped
class Kinds {
  @Inject @Any private Instance<FileKind> kinds;

  List<FileKind> all() {
    return kinds.stream().toList();
  }

  /**
   * The kind of a name.
   *
   * @throws Missing if there is none
   */
  FileKind get(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Missing("kind of file", name));
  }
}
