import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the changed report sources of one folder into another, and copies their styles; run by
 * the build alone.
 */
final class CompileReports {
  private CompileReports() {}

  public static void main(String[] args) throws IOException, JRException {
    Path sources = Path.of(args[0]);
    Path target = Files.createDirectories(Path.of(args[1]));
    if (Files.notExists(sources)) {
      return;
    }
    for (Path styles : filesIn(sources, ".jrtx")) {
      Files.copy(styles, target.resolve(styles.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    for (Path source : filesIn(sources, ".jrxml")) {
      Path compiled = target.resolve(source.getFileName().toString().replace(".jrxml", ".jasper"));
      if (Files.notExists(compiled)
          || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0) {
        JasperCompileManager.compileReportToFile(source.toString(), compiled.toString());
      }
    }
  }

  private static List<Path> filesIn(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
