package org.capitation.page;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.capitation.access.Origin;

/** 出错应答: a page for people and a few words of JSON for programs; nothing of the server itself. */
@WebServlet("/page/failure")
public class FailureServlet extends HttpServlet {
  @Inject private Origin origin;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    // the server has thrown away what was written before
    Headers.put(request, response, origin.isSecure());
    response.setHeader("X-Request-Id", RequestFilter.idOf(request));
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    int context = request.getContextPath().length();
    if (uri == null || !Programs.areAt(uri.toString().substring(context))) {
      request.setAttribute("jakarta.servlet.error.method", request.getMethod());
      request.getRequestDispatcher("/page/error.xhtml").forward(request, response);
      return;
    }
    Headers.holdNothing(response);
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .print(
            Json.createObjectBuilder()
                .add("status", response.getStatus())
                .add("request", RequestFilter.idOf(request))
                .add("title", title(response.getStatus()))
                .build());
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "" : known.getReasonPhrase();
  }
}
