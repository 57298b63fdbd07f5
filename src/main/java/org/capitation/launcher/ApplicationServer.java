package org.capitation.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 应用服务器: Payara Micro with the WAR that lies beside this jar. */
final class ApplicationServer {
  private static final long PATIENCE_MILLIS = 30_000;

  private ApplicationServer() {}

  /** Starts it; returns when the application answers requests. */
  static void start(Listener listener, boolean proxy, String schema, Home home, Logs logs)
      throws Exception {
    Path work = home.folder("tmp");
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty("os.name").startsWith("Linux")) {
      System.setProperty("sun.awt.fontconfig", withoutSystemFonts(work).toString());
    }
    Path preboot = work.resolve("preboot");
    List<String> commands = new ArrayList<>(Preboot.commands(listener.address(), schema));
    if (proxy) {
      commands.add(Preboot.SCHEME);
    }
    Files.write(preboot, commands);
    // PayaraMicro's builder has no method for the preboot file
    PayaraMicro.main(
        new String[] {
          "--deploy", war().toString(),
          "--port", String.valueOf(listener.port()),
          "--prebootcommandfile", preboot.toString(),
          "--logproperties", logs.configuration().toString(),
          "--nohazelcast", "--disablephonehome"
        });
    // Payara Micro stays up when the application failed, and getDeployedApplicationNames() lists it
    if (PayaraMicro.getInstance()
        .getRuntime()
        .getLocalDescriptor()
        .getDeployedApplications()
        .isEmpty()) {
      throw new Refusal("server.application", logs.newest());
    }
  }

  /**
   * Stops it and waits for that. When the process ends by a signal, Payara Micro has begun to stop
   * on its own: then there is only the waiting left.
   */
  static void stop() throws InterruptedException {
    try {
      PayaraMicro.getInstance().shutdown();
    } catch (IllegalStateException | BootstrapException e) {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("GlassFish Shutdown Hook")) {
          thread.join(PATIENCE_MILLIS);
        }
      }
    }
  }

  /** Else Java fails to print where the system has no fonts, although papers embed their own. */
  private static Path withoutSystemFonts(Path folder) throws IOException {
    return Files.write(
        folder.resolve("fontconfig.properties"), List.of("version=1", "sequence.allfonts=default"));
  }

  private static Path war() throws Refusal {
    try {
      Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path war = jar.resolveSibling("capitation.war");
      if (Files.notExists(war)) {
        throw new Refusal("server.war", war);
      }
      return war;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
