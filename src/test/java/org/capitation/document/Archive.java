package org.capitation.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a file may be kept for good: PDF/A-2b, as veraPDF finds. */
public final class Archive {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Archive() {}

  /** What the file violates; nothing if it conforms. */
  public static List<String> faults(byte[] pdf) {
    PDFAFlavour wanted = PDFAFlavour.PDFA_2_B;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::toString)
          .toList();
    } catch (VeraPDFException e) {
      return List.of(e.toString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
