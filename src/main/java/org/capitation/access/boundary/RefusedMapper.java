package org.capitation.access.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.capitation.access.Refusal;
import org.capitation.access.Refused;

/** 接口拒绝: answers a refused call of the API with 403 and nothing about what was asked for. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
  /** What is told. */
  static final JsonObject BODY =
      Json.createObjectBuilder().add("status", 403).add("title", "Forbidden").build();

  @Override
  public Response toResponse(Refused refused) {
    Response.ResponseBuilder answer =
        Response.status(Response.Status.FORBIDDEN).type("application/problem+json").entity(BODY);
    if (refused.refusal() == Refusal.TOKEN) {
      answer.header("WWW-Authenticate", Bearer.IN_PERSON);
    }
    return answer.build();
  }
}
