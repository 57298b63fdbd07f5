package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.capitation.monitoring.Talk;
import org.capitation.page.SeenRequest;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 约谈接口. */
@Path("monitoring/talks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TalkResource {
  @Inject private Talks talks;

  /** 计划的请求: with whom about what, when and why. */
  public static class Plan {
    @NotNull public String pot;
    @NotNull public Integer year;
    @NotNull public String month;
    @NotNull public String community;
    @NotNull public String day;
    @NotNull public String reason;

    Monitorings.Choice choice() {
      try {
        return new Monitorings.Choice(
            Pot.of(pot).orElseThrow(() -> new BadRequestException("pot: 310 or 390 is expected")),
            year,
            YearMonth.parse(month));
      } catch (DateTimeException e) {
        throw new BadRequestException("month: a month such as 2025-06 is expected", e);
      }
    }
  }

  /** 约谈记录的请求. */
  public static class Held extends SeenRequest {
    @NotNull public String day;
    @NotNull public String minutes;
    @NotNull public String measures;
    @NotNull public String deadline;
  }

  /** 跟进的请求. */
  public static class Followed extends SeenRequest {
    @NotNull public String day;
    @NotNull public String result;
  }

  /** The talks of a year. */
  @GET
  @Operation(summary = "The mid-year talks of a year, of the communities that the caller sees")
  public List<TalkAnswer> of(@NotNull @QueryParam("year") Integer year) {
    return talks.of(year).stream().map(this::answer).toList();
  }

  /** A talk. */
  @GET
  @Path("{id: \\d{1,18}}")
  @Operation(summary = "One talk")
  public TalkAnswer talk(@PathParam("id") long id) {
    return answer(talks.find(id));
  }

  /** Plans a talk. */
  @POST
  @Operation(summary = "Plans a talk with a community; 409 if the day or the reason do not fit")
  public TalkAnswer plan(@Valid @NotNull Plan plan) {
    return answer(talks.plan(plan.community, plan.choice(), day(plan.day, "day"), plan.reason));
  }

  /** Notes what was said. */
  @POST
  @Path("{id: \\d{1,18}}/held")
  @Operation(summary = "Notes minutes, measures and deadline; 409 if that is not the next step")
  public TalkAnswer held(@PathParam("id") long id, @Valid @NotNull Held held) {
    return answer(
        talks.hold(
            id,
            held.version,
            new Talks.Minutes(
                day(held.day, "day"),
                held.minutes,
                held.measures,
                day(held.deadline, "deadline"))));
  }

  /** Notes what has become of it. */
  @POST
  @Path("{id: \\d{1,18}}/followed")
  @Operation(summary = "Notes the follow-up; 409 if that is not the next step")
  public TalkAnswer followed(@PathParam("id") long id, @Valid @NotNull Followed followed) {
    return answer(talks.follow(id, followed.version, day(followed.day, "day"), followed.result));
  }

  /** Closes a talk. */
  @POST
  @Path("{id: \\d{1,18}}/closed")
  @Operation(summary = "Closes a talk, by another than who followed up; 409 otherwise")
  public TalkAnswer closed(@PathParam("id") long id, @Valid @NotNull SeenRequest turn) {
    return answer(talks.close(id, turn.version));
  }

  private TalkAnswer answer(Talk talk) {
    return TalkAnswer.of(talk, talks.communities().get(talk.subject().community()));
  }

  private static LocalDate day(String text, String name) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadRequestException(name + ": a day such as 2025-07-31 is expected", e);
    }
  }
}
