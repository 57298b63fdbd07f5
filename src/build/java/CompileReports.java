import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles the changed report sources of one folder into another; run by the build alone. */
final class CompileReports {
  private CompileReports() {}

  public static void main(String[] args) throws IOException, JRException {
    Path sources = Path.of(args[0]);
    Path target = Files.createDirectories(Path.of(args[1]));
    if (Files.notExists(sources)) {
      return;
    }
    for (Path source : reportsIn(sources)) {
      Path compiled = target.resolve(source.getFileName().toString().replace(".jrxml", ".jasper"));
      if (Files.notExists(compiled)
          || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0) {
        JasperCompileManager.compileReportToFile(source.toString(), compiled.toString());
      }
    }
  }

  private static List<Path> reportsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).toList();
    }
  }
}
