package org.capitation.page;

import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** 出错应答: a page for people and a few words of JSON for programs; nothing of the server itself. */
@WebServlet("/page/failure")
public class FailureServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (uri == null || !uri.toString().startsWith(request.getContextPath() + "/api")) {
      request.setAttribute("jakarta.servlet.error.method", request.getMethod());
      request.getRequestDispatcher("/page/error.xhtml").forward(request, response);
      return;
    }
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .print(
            Json.createObjectBuilder()
                .add("status", response.getStatus())
                .add("request", RequestFilter.idOf(request))
                .build());
  }
}
