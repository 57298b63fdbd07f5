package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.enrolment.Fee.Payers;
import org.capitation.enrolment.ServicePackage;
import org.capitation.enrolment.store.PackageStore;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.value.Money;

/** 服务包文件 {@code package}. */
@ApplicationScoped
public class PackageFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column PACKAGE_CODE = LAYOUT.mandatory("package_code");
  private static final Column PACKAGE_NAME = LAYOUT.mandatory("package_name");
  private static final Column FEE = LAYOUT.mandatory("fee");
  private static final Column FUND_PAY = LAYOUT.mandatory("fund_pay");
  private static final Column PUBLIC_HEALTH_PAY = LAYOUT.mandatory("public_health_pay");
  private static final Column PSN_PAY = LAYOUT.mandatory("psn_pay");
  private static final Column BEGNDATE = LAYOUT.mandatory("begndate");
  private static final Column ENDDATE = LAYOUT.optional("enddate");

  @Inject private PackageStore packages;

  @Override
  public String name() {
    return "package";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Register<>(new Packages(run));
  }

  /** 服务包的标识. */
  private record Key(String code, LocalDate from) {}

  private final class Packages implements Register.Book<Key, ServicePackage> {
    private final Run run;

    Packages(Run run) {
      this.run = run;
    }

    @Override
    public Key key(Row row) {
      return new Key(row.requiredCode(PACKAGE_CODE, 40), row.requiredDay(BEGNDATE));
    }

    @Override
    public Map<Key, ServicePackage> known(List<Row> rows) {
      return packages.all(run.county()).stream()
          .collect(Collectors.toMap(p -> new Key(p.code(), p.range().from()), Function.identity()));
    }

    @Override
    public ServicePackage entry(Row row, Optional<ServicePackage> known) {
      Payers payers =
          new Payers(part(row, FUND_PAY), part(row, PUBLIC_HEALTH_PAY), part(row, PSN_PAY));
      if (!payers.total().equals(part(row, FEE))) {
        throw row.bad(FEE, Reason.FEE_PARTS_DIFFER);
      }
      return new ServicePackage(
          key(row).code(),
          row.required(PACKAGE_NAME, 100),
          payers,
          row.range(BEGNDATE, ENDDATE, known.map(ServicePackage::range).orElse(null)));
    }

    @Override
    public void write(Changes<Key, ServicePackage> changes) {
      packages.write(run.county(), changes.all(), run.stamp());
    }
  }

  private static Money part(Row row, Column column) {
    Money amount = row.requiredYuan(column);
    if (amount.isNegative()) {
      throw row.bad(column, Reason.OUT_OF_RANGE);
    }
    return amount;
  }
}
