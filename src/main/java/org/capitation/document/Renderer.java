package org.capitation.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.capitation.page.Words;

/** 打印: makes PDFs of reports; with its package the only place that knows JasperReports. */
@ApplicationScoped
public class Renderer {
  private static final String CREATOR = "Capitation";

  /** A long paper takes some 150 MB while it is made. */
  private static final int AT_A_TIME = 2;

  private final Templates templates = new Templates();
  private final Semaphore turns = new Semaphore(AT_A_TIME);
  private String colours;

  /**
   * The report as PDF/A-2b, to be kept for good (ISO 19005-2).
   *
   * @throws Unprintable if a character or a part of a text would be missing
   */
  public byte[] pdf(Report report, Imprint imprint, Locale language) {
    turns.acquireUninterruptibly();
    try {
      String digest = report.digest();
      JasperPrint print = fill(report, imprint, digest, language);
      Proof.read(print, language);
      return export(print, properties(report.title(language), imprint, digest));
    } catch (JRException e) {
      throw new IllegalStateException("report " + report.title(language), e);
    } finally {
      turns.release();
    }
  }

  private JasperPrint fill(Report report, Imprint imprint, String digest, Locale language)
      throws JRException {
    List<Part> parts = report.parts(language);
    parts.stream()
        .filter(Part.Chart.class::isInstance)
        .map(Part.Chart.class::cast)
        .flatMap(Drawing::written)
        .forEach(Proof::check);
    Map<String, Object> facts = new HashMap<>();
    facts.put("imprint", imprint);
    facts.put("digest", digest);
    facts.put("title", report.title(language));
    facts.put("period", report.period(language));
    facts.put("basis", report.basis());
    facts.put("unit", Words.text(language, report.unit()));
    facts.put(JRParameter.REPORT_LOCALE, language);
    facts.put(JRParameter.REPORT_RESOURCE_BUNDLE, Words.bundle(language));
    Drawing drawing = new Drawing(templates, report, language);
    List<Map<String, ?>> lines = drawing.lines(parts);
    return JasperFillManager.fillReport(
        templates.paper(report.isWide()), facts, new JRMapCollectionDataSource(List.copyOf(lines)));
  }

  private SimplePdfExporterConfiguration properties(String title, Imprint imprint, String digest) {
    SimplePdfExporterConfiguration properties = new SimplePdfExporterConfiguration();
    properties.setCompressed(true);
    properties.setPdfVersion(PdfVersionEnum.VERSION_1_7);
    properties.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
    properties.setIccProfilePath(colours());
    properties.setEmbedIccProfile(true);
    properties.setMetadataTitle(title);
    properties.setMetadataAuthor(imprint.county());
    properties.setMetadataSubject(imprint.number().orElse(null));
    properties.setMetadataCreator(CREATOR);
    properties.setMetadataKeywords(Digest.ALGORITHM + " " + digest);
    properties.setDisplayMetadataTitle(true);
    return properties;
  }

  /** The profile of colours that the files carry, from the Java runtime: sRGB. */
  private synchronized String colours() {
    try {
      if (colours == null || Files.notExists(Path.of(colours))) {
        Path file = Files.createTempFile("srgb", ".icc");
        file.toFile().deleteOnExit();
        Files.write(file, ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        colours = file.toString();
      }
      return colours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
