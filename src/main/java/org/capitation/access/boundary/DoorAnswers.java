package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.capitation.page.RequestFilter;
import org.capitation.page.Words;

/** 门口应答: what people and programs are told who may not go on as they wished. */
@ApplicationScoped
class DoorAnswers {
  private static final int TOO_MANY = 429;

  @Inject private Words words;

  /** Sends a browser to another page of ours. */
  AuthenticationStatus send(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context)
      throws AuthenticationException {
    String address = request.getContextPath() + path;
    if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return context.redirect(address);
    }
    try {
      // a script cannot follow a redirection to another page: Faces wants it in its own format
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write("<partial-response><redirect url=\"" + address + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  /** Tells a program to wait. */
  AuthenticationStatus tooEarly(HttpServletResponse response, Duration wait)
      throws AuthenticationException {
    long seconds = Tried.early(wait).seconds();
    response.setHeader("Retry-After", Long.toString(seconds));
    return refuse(
        response, TOO_MANY, "Too Many Requests", words.text("access.login.early", seconds));
  }

  /** Tells a program that its account must get another password first. */
  AuthenticationStatus mustChange(HttpServletResponse response) throws AuthenticationException {
    return refuse(
        response,
        HttpServletResponse.SC_FORBIDDEN,
        "Forbidden",
        words.text("access.password.initial"));
  }

  /** Tells that it is not known who asks: the server alone would answer with nothing. */
  AuthenticationStatus failed(
      RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
      throws AuthenticationException {
    try {
      RequestFilter.answer(failure, request, response);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  private static AuthenticationStatus refuse(
      HttpServletResponse response, int status, String title, String detail)
      throws AuthenticationException {
    try {
      response.setStatus(status);
      response.setContentType("application/problem+json;charset=UTF-8");
      response
          .getWriter()
          .print(
              Json.createObjectBuilder()
                  .add("status", status)
                  .add("title", title)
                  .add("detail", detail)
                  .build());
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }
}
