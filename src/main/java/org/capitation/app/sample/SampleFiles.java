package org.capitation.app.sample;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one sample county.
 *
 * @param folder the folder that holds them
 * @param files the files in the order in which to import them
 */
public record SampleFiles(Path folder, List<SampleFile> files) {

  /** Keeps its own copy of the list. */
  public SampleFiles {
    files = List.copyOf(files);
  }
}
