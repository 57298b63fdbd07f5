package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.document.Attachment;
import org.capitation.document.Download;
import org.capitation.registry.Pot;
import org.capitation.settlement.Division;
import org.capitation.settlement.Tier;
import org.capitation.value.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 结余分配接口. */
@Path("settlement/divisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DivisionResource {
  @Inject private Divisions divisions;

  /** 分配对象. */
  public static class Of {
    @NotNull
    @QueryParam("pot")
    private Pot pot;

    @NotNull
    @QueryParam("year")
    private Integer year;

    @NotBlank
    @QueryParam("community")
    private String community;

    Divisions.Year year() {
      return new Divisions.Year(pot, year);
    }
  }

  /** 分配决定的请求: the number of the decision seen last (0 for none), the paper and the shares. */
  public static class Decision {
    @NotNull public Integer seen;

    @NotBlank
    @Size(max = 100)
    public String document;

    @NotNull public LocalDate day;

    @Size(max = 200)
    public String name;

    @NotBlank
    @Size(max = 28_000_000)
    public String minutes;

    @NotNull @Valid public List<Share> shares;

    Divisions.Entry entry() {
      return new Divisions.Entry(
          seen, document.strip(), day, shares.stream().map(Share::share).toList());
    }

    Attachment.Content content() {
      try {
        return Attachment.Content.of(
            Objects.toString(name, "minutes"), Base64.getDecoder().decode(minutes));
      } catch (IllegalArgumentException e) {
        throw new BadRequestException("minutes: base64 is expected", e);
      }
    }
  }

  /** 份额: what a member gets, of which tier where the terms have tiers. */
  public static class Share {
    @NotBlank public String member;
    public String tier;
    @NotNull public Money amount;

    Division.Share share() {
      return new Division.Share(member, Optional.ofNullable(tier).map(Share::tier), amount);
    }

    private static Tier tier(String code) {
      return Arrays.stream(Tier.values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElseThrow(
              () -> new BadRequestException("tier: county, township or village is expected"));
    }
  }

  /** What there is to divide. */
  @GET
  @Operation(summary = "What a community retains, and how it has decided to divide it")
  public DivisionAnswer find(@Valid @BeanParam Of of) {
    return DivisionAnswer.of(divisions.of(of.year(), of.community));
  }

  /** The minutes. */
  @GET
  @Path("{number: \\d{1,9}}/minutes")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The minutes of a decision")
  public Response minutes(@PathParam("number") int number, @Valid @BeanParam Of of) {
    return Download.of(divisions.minutes(of.year(), of.community, number));
  }

  /** Enters a decision. */
  @POST
  @Operation(
      summary = "Enters how a community has decided to divide what it retains",
      description = "minutes is a PDF, JPEG or PNG in base64; 409 if it is not within the terms")
  public DivisionAnswer decide(@Valid @BeanParam Of of, @NotNull @Valid Decision decision) {
    return DivisionAnswer.of(
        divisions.decide(of.year(), of.community, decision.entry(), decision.content()));
  }
}
