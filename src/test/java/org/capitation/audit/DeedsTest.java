package org.capitation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Recorded;
import org.capitation.access.Secret;
import org.capitation.access.Unrecorded;
import org.capitation.page.Words;
import org.junit.jupiter.api.Test;

/** Which deeds are recorded, and that people read them in words. */
class DeedsTest {
  private static final String KEY = "audit.deed.";

  /** What happens to accounts outside of use cases. */
  private static final Set<String> OCCURRENCES =
      Set.of("access.SignedIn", "access.SignInRefused", "access.SignedOut", "listing.Exported");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.capitation");

  @Test
  void U7_what_is_left_out() {
    assertEquals(Set.of("ledger.Visits.post"), marked(Unrecorded.class));
  }

  @Test
  void U6_readings_that_are_recorded_have_words() {
    Set<String> wordless = marked(Recorded.class);
    wordless.removeAll(worded());
    assertEquals(Set.of(), wordless);
  }

  @Test
  void words_are_for_deeds_that_there_are() {
    Set<String> idle = worded();
    idle.removeAll(OCCURRENCES);
    idle.removeAll(useCases().stream().map(DeedsTest::name).collect(Collectors.toSet()));
    assertEquals(Set.of(), idle);
  }

  /** Only what asks who may call it is seen by the interceptor. */
  @Test
  void marks_stand_on_use_cases() {
    Set<String> stray = marked(Recorded.class);
    stray.addAll(marked(Unrecorded.class));
    stray.removeAll(useCases().stream().map(DeedsTest::name).collect(Collectors.toSet()));
    assertEquals(Set.of(), stray);
  }

  @Test
  void U4_passwords_are_marked() {
    List<String> open =
        useCases().stream()
            .filter(method -> method.getFullName().contains("assword"))
            .flatMap(method -> method.getParameters().stream())
            .filter(parameter -> parameter.getRawType().isEquivalentTo(String.class))
            .filter(parameter -> !parameter.isAnnotatedWith(Secret.class))
            .map(parameter -> parameter.getOwner().getName() + " " + parameter.getIndex())
            .toList();
    assertEquals(List.of("resetPassword 0", "resetPassword 2"), open);
  }

  private Set<String> worded() {
    return Words.bundle(Locale.ENGLISH).keySet().stream()
        .filter(key -> key.startsWith(KEY))
        .map(key -> key.substring(KEY.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<JavaMethod> useCases() {
    return classes.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                method.isAnnotatedWith(Allowed.class)
                    || method.getOwner().isAnnotatedWith(Allowed.class))
        .toList();
  }

  private Set<String> marked(Class<? extends Annotation> mark) {
    return classes.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(mark))
        .map(DeedsTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(JavaMethod method) {
    String feature =
        method.getOwner().getPackageName().substring("org.capitation.".length()).split("\\.")[0];
    return feature + "." + method.getOwner().getSimpleName() + "." + method.getName();
  }
}
