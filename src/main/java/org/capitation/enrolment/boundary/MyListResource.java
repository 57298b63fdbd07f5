package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.access.Caller;
import org.capitation.document.Spreadsheet;
import org.capitation.enrolment.SignedList;
import org.capitation.enrolment.SignedPerson;
import org.capitation.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 签约名册接口: a doctor's own list as a workbook. */
@Path("enrolment/my")
@RequestScoped
public class MyListResource {
  @Inject private SignedLists lists;
  @Inject private Caller caller;
  @Inject private ContractWords contractWords;
  @Inject private Words words;

  /** The list, searched and filtered like the page. */
  @GET
  @Produces(Spreadsheet.TYPE)
  @Operation(
      summary = "The doctor's own list as a workbook; q, state, group and township as on the page")
  public Response list(@Context UriInfo address) {
    SignedList list =
        ListChoice.of(address.getQueryParameters()::getFirst)
            .of(lists.of(caller.doctor().orElse("")));
    List<String> head =
        Stream.of(
                "name",
                "gender",
                "age",
                "tail",
                "township",
                "groups",
                "contract",
                "last-day",
                "state")
            .map(column -> words.text("enrolment.my." + column))
            .toList();
    byte[] file =
        Spreadsheet.of(
            words.text("enrolment.my.sheet"), head, list.persons().stream().map(this::cells));
    return Response.ok(file)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"list-" + list.today() + ".xlsx\"")
        .build();
  }

  private List<Object> cells(SignedPerson person) {
    List<Object> cells = new ArrayList<>();
    cells.add(person.name());
    cells.add(contractWords.gender(person.gender()));
    cells.add(person.age());
    cells.add(person.tail());
    cells.add(person.township());
    cells.add(contractWords.groups(person.groups()));
    cells.add(person.contract());
    cells.add(person.lastDay());
    cells.add(words.text("enrolment.my.state." + person.state()));
    return cells;
  }
}
