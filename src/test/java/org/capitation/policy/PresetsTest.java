package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.page.Words;
import org.capitation.policy.store.PresetStore;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
  private static final PresetStore STORE = new PresetStore();

  static List<String> names() {
    return STORE.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void T4_every_figure_of_a_preset_has_its_source_or_is_marked(String name) {
    Sheet sheet = sheet(name);
    assertEquals(name, sheet.heading().name());
    assertEquals(Origin.Status.TEMPLATE, sheet.origin().status());
    assertEquals(
        List.of(),
        sheet.figures().stream().filter(f -> f.source().isEmpty()).map(f -> f.path()).toList());
    assertTrue(sheet.unverified().size() < sheet.figures().size(), "nothing has a source");
  }

  @ParameterizedTest
  @MethodSource("names")
  void T4_every_source_is_about_a_figure(String name) {
    Sheet sheet = sheet(name);
    for (String key : sheet.origin().sources().keySet()) {
      assertTrue(sheet.figures().stream().anyMatch(f -> Origin.covers(key, f.path())), key);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void T5_a_preset_becomes_a_pack_after_its_document_is_named_and_all_is_confirmed(String name) {
    BudgetYear year = new BudgetYear(2027, 1);
    String draft = Draft.of(name, text(name), Pot.RESIDENT, year);
    String named = draft.replace("{number: \"\", title: \"\"", "{number: 本县〔2027〕1号, title: 办法");
    Sheet open = PackReader.sheet(named);
    assertEquals(open.unverified().size(), open.hindrances(Optional.of(sheet(name))).size());
    assertFalse(open.hindrances(Optional.of(sheet(name))).isEmpty());
    Set<String> unverified =
        open.origin().sources().entrySet().stream()
            .filter(source -> source.getValue().equals(Origin.UNVERIFIED))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Sheet done = PackReader.sheet(Draft.confirmed(named, unverified));
    assertEquals(List.of(), done.hindrances(Optional.of(sheet(name))));
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_key_and_word_of_a_preset_has_a_name_in_both_languages(String name) {
    expectNames(sheet(name));
    Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
        .forEach(locale -> assertTrue(Words.bundle(locale).containsKey("policy.preset." + name)));
  }

  @Test
  void every_key_and_word_of_a_good_pack_has_a_name() {
    expectNames(PackReader.sheet(PackTexts.GOOD));
  }

  /** Codes of communities and cells are data; all other keys and words are written in small. */
  static void expectNames(Sheet sheet) {
    Set<String> missing = new TreeSet<>();
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      ResourceBundle bundle = Words.bundle(locale);
      for (Sheet.Figure figure : sheet.figures()) {
        Stream.of(figure.path().split("[.\\[\\]]+"))
            .filter(key -> key.matches("[a-z][a-z-]*"))
            .filter(key -> !bundle.containsKey("policy.key." + key))
            .filter(key -> !bundle.containsKey("policy.section." + key))
            .forEach(key -> missing.add("policy.key." + key));
        if (figure.value().matches("[a-z][a-z-]*")
            && !bundle.containsKey("policy.value." + figure.value())
            && !bundle.containsKey("page.word." + figure.value())) {
          missing.add("policy.value." + figure.value());
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static Sheet sheet(String name) {
    return PackReader.sheet(text(name));
  }

  private static String text(String name) {
    return STORE.text(name).orElseThrow();
  }
}
