package org.capitation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 计划: what the run was asked to do; known outside of the server and in it. */
final class Plan {
  private Plan() {}

  /** How many people the county has. */
  static int residents() {
    return Integer.getInteger("bench.residents");
  }

  /** A ratio is wanted. */
  static boolean wants(int number) {
    Set<Integer> only =
        Stream.of(System.getProperty("bench.only").split(","))
            .map(String::strip)
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    return only.contains(number);
  }

  /** Where the files of the county and the results go. */
  static Path folder() {
    try {
      return Files.createDirectories(Path.of(System.getProperty("bench.folder")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This is the server, not the tests outside of it. */
  static boolean inServer() {
    return System.getProperty("capitation.target") == null;
  }
}
