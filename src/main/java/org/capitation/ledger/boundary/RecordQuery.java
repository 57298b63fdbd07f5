package org.capitation.ledger.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.ledger.RecordFilter;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.page.Paging;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;

/**
 * 查询地址: what the address of the page of records asks for.
 *
 * @param filter which records
 * @param size the lines of a page
 * @param page the page, the first is 1
 */
public record RecordQuery(RecordFilter filter, int size, int page) {
  /** The query of an address. */
  static RecordQuery of(Pot pot, UnaryOperator<String> parameters) {
    Optional<Clearing> clearing =
        Arrays.stream(Clearing.values())
            .filter(kind -> kind.name().equals(parameters.apply("clearing")))
            .findFirst();
    return new RecordQuery(
        new RecordFilter(
            pot,
            ChargeQuery.month(parameters, Optional.empty())
                .orElseThrow(() -> new Missing("month", "")),
            Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(parameters.apply("reason")))
                .findFirst(),
            Optional.ofNullable(parameters.apply("institution"))
                .map(code -> new Part(code, clearing))),
        ChargeQuery.size(parameters.apply("size")),
        Math.max(1, ChargeQuery.number(parameters.apply("page"))));
  }

  /** Which lines the store is to give. */
  ChargeStore.Page lines() {
    return new ChargeStore.Page((page - 1) * size, size, ChargeStore.Sort.DATE);
  }

  /** The parameters of this query. */
  public String address() {
    StringBuilder address = new StringBuilder("?month=").append(filter.month());
    address.append("&pot=").append(filter.pot().insuranceType());
    filter.reason().ifPresent(reason -> address.append("&reason=").append(reason));
    filter
        .part()
        .ifPresent(
            part -> {
              address.append("&institution=");
              address.append(URLEncoder.encode(part.institution(), StandardCharsets.UTF_8));
              part.clearing().ifPresent(kind -> address.append("&clearing=").append(kind));
            });
    return address.append("&size=").append(size).append("&page=").append(page).toString();
  }

  /** The same with pages of another size. */
  public RecordQuery sized(int lines) {
    return new RecordQuery(filter, lines, 1);
  }

  /** Another page of the same. */
  public RecordQuery on(int number) {
    return new RecordQuery(filter, size, number);
  }

  /** Where the list stands that has so many rows. */
  Paging paging(long count) {
    return new Paging(count, size, page);
  }
}
