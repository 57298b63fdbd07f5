package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.NameDirectory;
import org.capitation.document.Subject;
import org.capitation.payment.Sheet;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;

/** 拨付文书的取数: reads the sheet of a month for print. */
@ApplicationScoped
class SheetReading {
  @Inject private Sheets sheets;
  @Inject private WorkedSheets worked;
  @Inject private CountyStore counties;
  @Inject private PolicyStore policies;
  @Inject private NameDirectory directory;

  /** The sheet of a month; nothing before it is prepared. */
  Optional<Sheets.Shown> find(Subject subject) {
    return sheets.ofMonth(subject.pot().orElseThrow(), subject.month().orElseThrow());
  }

  /**
   * The sheet of a month as it is printed.
   *
   * @throws Declined if it is not prepared yet
   */
  PrintedSheet read(Subject subject) {
    Sheets.Shown shown =
        find(subject)
            .orElseThrow(() -> new Declined("payment.denied.none", subject.month().orElseThrow()));
    County county = counties.get(subject.county());
    return new PrintedSheet(
        county.name(),
        documents(shown.sheet()),
        shown,
        worked.of(county, shown.sheet()),
        names(shown));
  }

  private String documents(Sheet sheet) {
    return sheet.lines().stream()
        .map(line -> policies.pack(line.ground().policy()).heading().document())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private Map<String, String> names(Sheets.Shown shown) {
    Map<String, String> names = new HashMap<>();
    Stream.concat(
            shown.circulation().signatures().stream().map(one -> one.stamp().by()),
            shown.sheet().lines().stream()
                .flatMap(line -> line.remitted().stream())
                .map(remitted -> remitted.stamp().by()))
        .distinct()
        .forEach(
            account -> directory.displayName(account).ifPresent(name -> names.put(account, name)));
    return names;
  }
}
