package org.capitation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Recorded;
import org.capitation.access.Secret;
import org.capitation.access.Unrecorded;
import org.capitation.listing.Listing;
import org.capitation.page.Words;
import org.junit.jupiter.api.Test;

/** Which deeds are recorded, and that people read them in words. */
class DeedsTest {
  private static final String KEY = "audit.deed.";
  private static final int MANY = 80;

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
    idle.removeAll(names(useCases()));
    idle.removeAll(names(useCases()).stream().map(DeedsTest::owner).toList());
    assertEquals(Set.of(), idle);
  }

  /** Whatever the interceptor stands around may be refused, and that is recorded (U5). */
  @Test
  void U5_every_use_case_has_words_of_its_own_or_of_its_class() {
    Set<String> wordless = names(useCases());
    wordless.removeIf(name -> worded().contains(name) || worded().contains(owner(name)));
    assertEquals(Set.of(), wordless);
  }

  @Test
  void U2_what_writes_has_words_of_its_own() {
    Writing writing = new Writing(classes);
    Set<String> wordless = names(useCases().stream().filter(writing::writes).toList());
    assertTrue(wordless.size() > MANY, "deeds that write");
    wordless.removeAll(worded());
    assertEquals(Set.of(), wordless);
  }

  @Test
  void what_a_deed_was_done_to_is_named_in_words() {
    Writing writing = new Writing(classes);
    Set<String> wordless =
        useCases().stream()
            .filter(writing::writes)
            .flatMap(method -> Names.of(method.reflect()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    wordless.removeIf(name -> Words.bundle(Locale.ENGLISH).containsKey("audit.name." + name));
    assertEquals(Set.of(), wordless);
  }

  @Test
  void lists_that_are_taken_away_are_told_with_their_filters_in_words() throws Exception {
    Set<String> wordless = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.isAssignableTo(Listing.class) && !type.isInterface()) {
        Field about = type.reflect().getDeclaredField("ABOUT");
        about.setAccessible(true);
        wordless.addAll(((Listing.About) about.get(null)).filters());
      }
    }
    assertTrue(wordless.contains("pot"), "filters");
    wordless.removeIf(name -> Words.bundle(Locale.ENGLISH).containsKey("audit.name." + name));
    assertEquals(Set.of(), wordless);
  }

  /** Only what asks who may call it is seen by the interceptor. */
  @Test
  void marks_stand_on_use_cases() {
    Set<String> stray = marked(Recorded.class);
    stray.addAll(marked(Unrecorded.class));
    stray.removeAll(names(useCases()));
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

  /** The methods that the interceptor is bound to. */
  private List<JavaMethod> useCases() {
    return classes.stream()
        .filter(type -> !type.isAnnotatedWith(Interceptor.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                method.isAnnotatedWith(Allowed.class)
                    || method.getOwner().isAnnotatedWith(Allowed.class))
        .filter(DeedsTest::isBusiness)
        .toList();
  }

  private static boolean isBusiness(JavaMethod method) {
    return Stream.of(JavaModifier.PRIVATE, JavaModifier.STATIC, JavaModifier.SYNTHETIC)
        .noneMatch(method.getModifiers()::contains);
  }

  private static Set<String> names(List<JavaMethod> methods) {
    return methods.stream().map(DeedsTest::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String owner(String name) {
    return name.substring(0, name.lastIndexOf('.'));
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
