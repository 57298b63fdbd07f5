package org.capitation.app;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.capitation.access.NotSigned;
import org.capitation.document.Unprintable;
import org.capitation.files.BadFile;
import org.capitation.files.Reason;
import org.capitation.files.boundary.ReasonWords;
import org.capitation.ledger.NotClosable;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.policy.BadPack;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 接口的错误: what went wrong, as {@code application/problem+json}, without a word of how we work. */
final class Problems {
  private Problems() {}

  private static Response answer(Response.StatusType status, String detail) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(
            Json.createObjectBuilder()
                .add("status", status.getStatusCode())
                .add("title", status.getReasonPhrase())
                .add("detail", detail)
                .build())
        .build();
  }

  /** Something that does not exist. */
  @Provider
  public static final class NotThere implements ExceptionMapper<Missing> {
    @Override
    public Response toResponse(Missing missing) {
      return answer(Status.NOT_FOUND, "there is no " + missing.getMessage());
    }
  }

  /** A parameter that is missing or out of bounds. */
  @Provider
  public static final class Violated implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException violated) {
      return answer(
          Status.BAD_REQUEST,
          violated.getConstraintViolations().stream()
              .map(Violated::sentence)
              .sorted()
              .collect(Collectors.joining("; ")));
    }

    private static String sentence(ConstraintViolation<?> violation) {
      String path = violation.getPropertyPath().toString();
      return path.substring(path.lastIndexOf('.') + 1) + " " + violation.getMessage();
    }
  }

  /** A policy pack, or terms of a simulation, that cannot be read. */
  @Provider
  public static final class Unreadable implements ExceptionMapper<BadPack> {
    @Inject private Words words;

    @Override
    public Response toResponse(BadPack bad) {
      JsonArrayBuilder faults = Json.createArrayBuilder();
      bad.faults()
          .forEach(
              fault ->
                  faults.add(
                      Json.createObjectBuilder()
                          .add("line", fault.line())
                          .add("key", fault.key())
                          .add("words", words.path(fault.key()))
                          .add(
                              "detail", words.text(fault.message(), fault.arguments().toArray()))));
      return Response.status(Status.BAD_REQUEST)
          .type("application/problem+json")
          .entity(
              Json.createObjectBuilder()
                  .add("status", Status.BAD_REQUEST.getStatusCode())
                  .add("title", Status.BAD_REQUEST.getReasonPhrase())
                  .add("detail", words.text("policy.bad"))
                  .add("faults", faults)
                  .build())
          .build();
    }
  }

  /** A file that is refused as a whole. */
  @Provider
  public static final class BadlyMade implements ExceptionMapper<BadFile> {
    private static final int INSUFFICIENT_STORAGE = 507;

    @Inject private ReasonWords words;

    @Override
    public Response toResponse(BadFile bad) {
      boolean ours = bad.reason() == Reason.NOT_STORED;
      int status = ours ? INSUFFICIENT_STORAGE : Status.BAD_REQUEST.getStatusCode();
      String title = ours ? "Insufficient Storage" : Status.BAD_REQUEST.getReasonPhrase();
      return Response.status(status)
          .type("application/problem+json")
          .entity(
              Json.createObjectBuilder()
                  .add("status", status)
                  .add("title", title)
                  .add("detail", words.of(bad))
                  .add("mend", words.mend(bad.reason()))
                  .add("reason", bad.reason().code())
                  .build())
          .build();
    }
  }

  /** A month that something stands against closing. */
  @Provider
  public static final class NotClosed implements ExceptionMapper<NotClosable> {
    @Inject private Words words;

    @Override
    public Response toResponse(NotClosable refused) {
      JsonArrayBuilder obstacles = Json.createArrayBuilder();
      refused
          .obstacles()
          .forEach(
              one ->
                  obstacles.add(
                      Json.createObjectBuilder()
                          .add("kind", one.kind().name())
                          .add("pot", one.pot().map(Pot::insuranceType).orElse(""))
                          .add("count", one.count())
                          .add("amount", one.amount().toString())
                          .add(
                              "detail",
                              words.text(
                                  "ledger.check." + one.kind(), one.count(), one.amount()))));
      return Response.status(Status.CONFLICT)
          .type("application/problem+json")
          .entity(
              Json.createObjectBuilder()
                  .add("status", Status.CONFLICT.getStatusCode())
                  .add("title", Status.CONFLICT.getReasonPhrase())
                  .add("detail", words.text("ledger.months.refused", refused.month()))
                  .add("obstacles", obstacles)
                  .build())
          .build();
    }
  }

  /** Something that is not done as it was asked for. */
  @Provider
  public static final class NotDone implements ExceptionMapper<Declined> {
    @Inject private Words words;

    @Override
    public Response toResponse(Declined declined) {
      return answer(Status.CONFLICT, words.text(declined.key(), declined.arguments().toArray()));
    }
  }

  /** A signature that is not taken. */
  @Provider
  public static final class Unsigned implements ExceptionMapper<NotSigned> {
    @Inject private SigningWords words;

    @Override
    public Response toResponse(NotSigned refused) {
      return answer(Status.CONFLICT, words.of(refused.hindrance()));
    }
  }

  /** A paper that would have come out incomplete. */
  @Provider
  public static final class Incomplete implements ExceptionMapper<Unprintable> {
    @Inject private Words words;

    @Override
    public Response toResponse(Unprintable paper) {
      Declined declined = paper.declined();
      return answer(Status.CONFLICT, words.text(declined.key(), declined.arguments().toArray()));
    }
  }

  /** What JAX-RS itself refuses. */
  @Provider
  public static final class Refused implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refused) {
      return answer(refused.getResponse().getStatusInfo(), String.valueOf(refused.getMessage()));
    }
  }
}
