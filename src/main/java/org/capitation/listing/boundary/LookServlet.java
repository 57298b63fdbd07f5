package org.capitation.listing.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 列设置的提交: what the form beside a list says; leads back to the list. */
@WebServlet("/listing/look")
public class LookServlet extends HttpServlet {
  @Inject private LookBook looks;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String list = Objects.toString(request.getParameter("list"), "");
    if ("reset".equals(request.getParameter("do"))) {
      looks.reset(list);
    } else {
      looks.keep(
          list,
          Optional.ofNullable(request.getParameterValues("column")).map(List::of).orElse(List.of()),
          request.getParameter("dense") != null);
    }
    String back = Objects.toString(request.getParameter("back"), "");
    response.sendRedirect(
        request.getContextPath() + "/" + list + (back.matches("\\?[!-~]*") ? back : ""));
  }
}
