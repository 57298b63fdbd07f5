package org.capitation.listing.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.capitation.files.Import;
import org.capitation.files.boundary.ImportListing;
import org.capitation.it.Office;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Listings;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.listing.Shown;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list that is read while somebody writes into it. */
@ExtendWith(ArquillianExtension.class)
class MomentIT {
  private static final String COUNTY = "338900";

  @Inject private Office office;

  @Resource private ManagedExecutorService threads;

  @Inject private ImportListing imports;
  @Inject private Listings listings;

  @Test
  void T2_count_and_rows_are_of_one_moment() {
    office.open(COUNTY);
    office.run(
        COUNTY,
        () -> {
          Shown<Import> before = listings.show(imports, none());
          Shown<Import> during = listings.show(new Disturbed(imports, this::write), none());
          assertEquals(before.count(), during.count(), "what is written beside is not seen");
          assertEquals(before.rows(), during.rows());
          assertEquals(before.count() + 1, listings.show(imports, none()).count());
        });
  }

  private static UnaryOperator<String> none() {
    return Map.<String, String>of()::get;
  }

  /** Another import, in a transaction of its own. */
  private void write() {
    CompletableFuture.runAsync(
            () -> office.take(COUNTY, "institution", "fixmedins_code,fixmedins_name", "H9,新设卫生院"),
            threads)
        .join();
  }

  /** A list that is written into between its first reading and its second. */
  private record Disturbed(Listing<Import> list, Runnable writer) implements Listing<Import> {
    @Override
    public About about() {
      return list.about();
    }

    @Override
    public List<Field<Import>> fields() {
      return list.fields();
    }

    @Override
    public Order usual(UnaryOperator<String> parameters) {
      return list.usual(parameters);
    }

    @Override
    public Portion<Import> read(Asked asked) {
      long count = list.read(asked).count();
      writer.run();
      Portion<Import> rows = list.read(asked);
      assertEquals(count, rows.count());
      return rows;
    }
  }
}
