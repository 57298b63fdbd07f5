package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.files.Import;
import org.capitation.files.store.RunStore;
import org.capitation.registry.store.CountyStore;

/** 导入事项: imports that failed, until another file of the kind is taken. */
@ApplicationScoped
class FileMatters implements Matters {
  /** After so many days nobody is reminded any more. */
  private static final int DAYS = 30;

  @Inject private RunStore runs;
  @Inject private CountyStore counties;
  @Inject private Clock clock;

  @Override
  public List<Matter> waiting(Account who) {
    return who.isIn(Circle.CLERK)
        ? counties.find(who.county()).stream()
            .flatMap(
                county -> runs.failed(county, LocalDateTime.now(clock).minusDays(DAYS)).stream())
            .map(FileMatters::matter)
            .toList()
        : List.of();
  }

  private static Matter matter(Import failed) {
    return Matter.of(
        "files.failed",
        List.of("files.kind." + failed.run().kind(), failed.run().file()),
        "/files/import?id=" + failed.id(),
        Optional.ofNullable(failed.ended()));
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return List.of();
  }
}
