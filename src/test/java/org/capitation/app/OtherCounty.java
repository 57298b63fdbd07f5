package org.capitation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.capitation.access.Acting;
import org.capitation.app.sample.SampleCounty;
import org.capitation.app.sample.SampleFile;
import org.capitation.app.sample.SampleTerms;
import org.capitation.attribution.boundary.Attributions;
import org.capitation.files.boundary.Imports;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.boundary.Counties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the files of the sample county for another county, in an order of its own. */
@ApplicationScoped
public class OtherCounty {
  private static final int RESIDENTS = 1000;

  @Inject private Acting acting;
  @Inject private Counties counties;
  @Inject private PolicyPacks packs;
  @Inject private Imports imports;
  @Inject private Attributions attributions;

  @Inject
  @ConfigProperty(name = "capitation.home")
  private String home;

  /** Loads a county whose months all stay open, with its visit files in the order given. */
  public void load(String code, UnaryOperator<List<SampleFile>> order) {
    List<SampleFile> files = files();
    acting.run("test", () -> counties.open(code, code, new PoolingArea("339900", "云栖市"), 1));
    acting.run(
        "test",
        code,
        () -> {
          files.stream().filter(file -> file.kind().equals("policy")).forEach(this::addPack);
          files.stream()
              .filter(file -> file.month() == null && !file.kind().equals("policy"))
              .forEach(this::take);
          attributions.recompute("test");
          order
              .apply(files.stream().filter(file -> file.month() != null).toList())
              .forEach(this::take);
        });
  }

  /** Takes the visit files once more for a county that has them. */
  public void takeAgain(String code) {
    acting.run(
        "test",
        code,
        () -> files().stream().filter(file -> file.month() != null).forEach(this::take));
  }

  private List<SampleFile> files() {
    try {
      SampleTerms terms = new SampleTerms(SampleTerms.trial().seed(), RESIDENTS, 2025);
      return SampleCounty.write(terms, Path.of(home, "other"), perCent -> {}).files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addPack(SampleFile file) {
    try {
      packs.add(Files.readString(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(SampleFile file) {
    imports.take(file.kind(), file.path());
  }
}
