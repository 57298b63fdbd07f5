package planted.purity.payment;

import jakarta.inject.Inject;
import java.nio.file.Path;

/** Gets its inputs by a framework, from a file. */
class BadTerms {
  @Inject Path file;
}
