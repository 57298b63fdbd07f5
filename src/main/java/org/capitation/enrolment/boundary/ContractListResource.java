package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.capitation.document.Spreadsheet;
import org.capitation.enrolment.ContractLine;
import org.capitation.page.Frame;
import org.capitation.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 签约合同接口: the contracts of the county as a workbook. */
@Path("enrolment/list")
@RequestScoped
public class ContractListResource {
  /** So many contracts a workbook holds at most. */
  static final int MOST = 100_000;

  private static final List<String> COLUMNS =
      List.of(
          "my.name",
          "list.certificate",
          "my.contract",
          "list.team",
          "list.doctor",
          "my.groups",
          "list.package",
          "list.fee",
          "list.from",
          "list.last",
          "my.state");

  @Inject private ContractLists lists;
  @Inject private ContractWords contractWords;
  @Inject private Frame frame;
  @Inject private Words words;

  /** The list, filtered like the page. */
  @GET
  @Produces(Spreadsheet.TYPE)
  @Operation(
      summary =
          "Contracts as a workbook; community, institution, team, doctor, group and state as on"
              + " the page; at most 100,000 at once")
  public Response list(@Context UriInfo address) {
    ContractLists.Found found =
        lists.find(ContractChoice.of(address.getQueryParameters()::getFirst), 1, MOST);
    if (found.count() > MOST) {
      throw new BadRequestException(found.count() + " contracts; at most " + MOST + " at once");
    }
    byte[] file =
        Spreadsheet.of(
            words.text("enrolment.list.sheet"),
            COLUMNS.stream().map(c -> words.text("enrolment." + c)).toList(),
            found.lines().stream().map(this::cells));
    return Response.ok(file)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"contracts-" + frame.today() + ".xlsx\"")
        .build();
  }

  private List<Object> cells(ContractLists.Line line) {
    ContractLine contract = line.contract();
    List<Object> cells = new ArrayList<>();
    cells.add(line.name());
    cells.add(line.certificate());
    cells.add(contract.number());
    cells.add(contract.team().name());
    cells.add(contract.doctor() == null ? null : contract.doctor().name());
    cells.add(contractWords.groups(contract.groups()));
    cells.add(contract.service().code());
    cells.add(contract.service().fee() == null ? null : contract.service().fee().amount().yuan());
    cells.add(contract.from());
    cells.add(line.lastDay());
    cells.add(contractWords.standing(line));
    return cells;
  }
}
