package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.capitation.audit.Chain;
import org.capitation.audit.ChainCheck;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter;
import org.capitation.audit.EventList;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Csv;
import org.capitation.document.Download;
import org.capitation.document.Spreadsheet;
import org.capitation.document.Table;
import org.capitation.page.PageRequest;
import org.capitation.page.Words;
import org.capitation.value.Declined;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 审计接口. */
@Path("audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject private Trail trail;
  @Inject private Chains chains;
  @Inject private EventWords eventWords;
  @Inject private Words words;
  @Inject private Clock clock;

  /**
   * 审计链现状.
   *
   * @param head how far it is sealed
   * @param latest the latest check; null before the first
   */
  public record Standing(Chain.Head head, ChainCheck latest) {}

  /** The events of the county. */
  @GET
  @Path("events")
  @Operation(
      summary = "What was done in the county, the latest first; count is of all pages",
      description =
          "from, to (days), account, deed (a feature or a deed, by its beginning), person, text,"
              + " outcome and by (PEOPLE or SYSTEM) narrow it; without from, the last 30 days")
  public EventList list(@Context UriInfo address, @Valid @BeanParam PageRequest page) {
    return trail.list(filter(address), page.from(), page.size());
  }

  /** An event. */
  @GET
  @Path("events/{id}")
  @Operation(summary = "An event with old and new values")
  public Event find(@PathParam("id") long id) {
    return trail.find(id);
  }

  /** The events as a workbook. */
  @GET
  @Path("events.xlsx")
  @Produces(Spreadsheet.TYPE)
  @Operation(summary = "The same events as a workbook, at most 20,000; this is recorded")
  public Response xlsx(@Context UriInfo address) {
    return Download.of(
        name("xlsx"), Spreadsheet.TYPE, Spreadsheet.of(List.of(table(filter(address)))));
  }

  /** The events as csv. */
  @GET
  @Path("events.csv")
  @Produces(Csv.TYPE)
  @Operation(summary = "The same events as csv, at most 20,000; this is recorded")
  public Response csv(@Context UriInfo address) {
    return Download.of(name("csv"), Csv.TYPE, Csv.of(table(filter(address))));
  }

  /** How the chain stands. */
  @GET
  @Path("chain")
  @Operation(summary = "How far the chain of events is sealed, and what its latest check found")
  public Standing chain() {
    return new Standing(chains.head(), chains.latest().orElse(null));
  }

  /** Has the chain checked. */
  @POST
  @Path("chain/checks")
  @Operation(summary = "Has the chain of events walked along from its beginning, by a job")
  public Response check() {
    return Response.accepted(chains.start()).build();
  }

  private EventFilter filter(UriInfo address) {
    return TrailChoice.of(address.getQueryParameters()::getFirst, LocalDate.now(clock)).filter();
  }

  private String name(String ending) {
    return words.text("audit.title") + "-" + LocalDate.now(clock) + "." + ending;
  }

  private Table table(EventFilter filter) {
    List<Column> columns =
        List.of(
            Column.of(words.text("audit.time"), Kind.TEXT, 20),
            Column.of(words.text("audit.account"), Kind.TEXT, 12),
            Column.of(words.text("audit.who"), Kind.TEXT, 12),
            Column.of(words.text("audit.deed"), Kind.TEXT, 20),
            Column.of(words.text("audit.outcome"), Kind.TEXT, 8),
            Column.of(words.text("audit.object"), Kind.TEXT, 40),
            Column.of(words.text("audit.community"), Kind.TEXT, 10),
            Column.of(words.text("audit.person"), Kind.CODE, 12),
            Column.of(words.text("audit.reason"), Kind.TEXT, 20),
            Column.of(words.text("audit.changes"), Kind.TEXT, 60),
            Column.of(words.text("audit.address"), Kind.TEXT, 15),
            Column.of(words.text("audit.way"), Kind.TEXT, 30),
            Column.of(words.text("audit.request"), Kind.CODE, 10));
    return Table.of(words.text("audit.title"), columns, events(filter));
  }

  private List<List<Object>> events(EventFilter filter) {
    try {
      return trail.export(filter).stream().map(this::cells).toList();
    } catch (Declined many) {
      throw new BadRequestException(words.text(many.key(), many.arguments().toArray()));
    }
  }

  private List<Object> cells(Event event) {
    List<Object> cells = new ArrayList<>();
    cells.add(eventWords.time(event.at()));
    cells.add(event.actor().account());
    cells.add(eventWords.who(event));
    cells.add(eventWords.deed(event));
    cells.add(words.text("audit.outcome." + event.outcome()));
    cells.add(eventWords.summary(event));
    cells.add(event.deed().community());
    cells.add(event.deed().person() == null ? null : event.deed().person().toString());
    cells.add(event.deed().reason());
    cells.add(eventWords.all(event));
    cells.add(event.actor().address());
    cells.add(event.actor().way());
    cells.add(event.actor().request());
    return cells;
  }
}
