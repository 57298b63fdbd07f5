package org.capitation.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void oneInstanceAtATimeMayUseIt() throws Exception {
    Home first = Home.open(folder.resolve("home"));
    Refusal refusal = assertThrows(Refusal.class, () -> Home.open(folder.resolve("home")));
    assertEquals("home.used", refusal.key());
    first.close();
    Home.open(folder.resolve("home")).close();
  }

  @Test
  void aFileIsNoHome() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Refusal refusal = assertThrows(Refusal.class, () -> Home.open(file));
    assertEquals("home.unusable", refusal.key());
  }

  @Test
  void whatAKilledInstanceLeftInTheWorkFolderGoes() throws Exception {
    Home home = Home.open(folder);
    Path left = Files.createDirectories(home.folder("tmp").resolve("a/b")).resolve("c");
    Files.writeString(left, "x");
    home.emptyFolder("tmp");
    assertFalse(Files.exists(left));
    assertTrue(Files.isDirectory(folder.resolve("tmp")));
    home.close();
  }

  @Test
  void aSecretIsMadeOnceAndForItsOwnerAlone() throws Exception {
    Path file = folder.resolve("secret.key");
    String secret = Secret.in(file);
    assertEquals(44, secret.length());
    assertEquals(secret, Secret.in(file));
    assertNotEquals(secret, Secret.in(folder.resolve("other")));
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void onlyADatabaseIsEndedAsAnOrphan() throws Exception {
    Path pidFile = folder.resolve("mariadbd.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
    Orphan.end(pidFile);
    assertFalse(Files.exists(pidFile));
    Files.writeString(pidFile, "no number");
    Orphan.end(pidFile);
    Orphan.end(folder.resolve("missing"));
  }
}
