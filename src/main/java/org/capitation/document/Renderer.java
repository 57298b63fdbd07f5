package org.capitation.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** 打印: makes PDFs of reports; the only class, with {@link Proof}, that knows JasperReports. */
@ApplicationScoped
public class Renderer {
  private static final String CREATOR = "Capitation";

  /** A long paper takes some 150 MB while it is made. */
  private static final int AT_A_TIME = 2;

  // a compiled template may be filled by several threads
  private final Map<String, JasperReport> templates = new ConcurrentHashMap<>();
  private final Semaphore turns = new Semaphore(AT_A_TIME);

  /**
   * The report as a PDF with embedded fonts.
   *
   * @throws Unprintable if a character or a part of a text would be missing
   */
  public byte[] pdf(Report report) {
    turns.acquireUninterruptibly();
    try {
      String digest = report.digest();
      JasperPrint print = fill(report, digest);
      Proof.read(print, report.imprint().language());
      return export(print, properties(report, digest));
    } catch (JRException e) {
      throw new IllegalStateException("report " + report.template(), e);
    } finally {
      turns.release();
    }
  }

  private JasperPrint fill(Report report, String digest) throws JRException {
    Map<String, Object> parameters = new HashMap<>(report.facts());
    parameters.put("imprint", report.imprint());
    parameters.put("digest", digest);
    parameters.put(JRParameter.REPORT_LOCALE, report.imprint().language());
    parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, report.texts());
    return JasperFillManager.fillReport(
        templates.computeIfAbsent(report.template(), Renderer::load),
        parameters,
        new JRMapCollectionDataSource(report.lines()));
  }

  private static JasperReport load(String template) {
    String file = "/reports/" + template + ".jasper";
    try (InputStream compiled = Renderer.class.getResourceAsStream(file)) {
      return (JasperReport) JRLoader.loadObject(compiled);
    } catch (IOException | JRException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private static SimplePdfExporterConfiguration properties(Report report, String digest) {
    SimplePdfExporterConfiguration properties = new SimplePdfExporterConfiguration();
    properties.setCompressed(true);
    properties.setMetadataTitle(report.title());
    properties.setMetadataAuthor(report.imprint().county());
    properties.setMetadataCreator(CREATOR);
    properties.setMetadataKeywords(Digest.ALGORITHM + " " + digest);
    properties.setDisplayMetadataTitle(true);
    return properties;
  }

  private static byte[] export(JasperPrint print, SimplePdfExporterConfiguration properties)
      throws JRException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    JRPdfExporter exporter = new JRPdfExporter();
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file));
    exporter.setConfiguration(properties);
    exporter.exportReport();
    return file.toByteArray();
  }
}
