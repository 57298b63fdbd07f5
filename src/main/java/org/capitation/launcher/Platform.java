package org.capitation.launcher;

/** An operating system on a kind of processor. */
record Platform(String system, String processor) {

  /** The one this process runs on. */
  static Platform current() {
    return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Whether MariaDB binaries for it exist in the library that the embedded database comes from. */
  boolean hasDatabase() {
    if (system.startsWith("Mac")) {
      return processor.equals("aarch64");
    }
    return (system.equals("Linux") || system.startsWith("Windows")) && processor.equals("amd64");
  }
}
