package org.capitation.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** 首页跳转: leads {@code /} to the home page of the caller's role. */
@WebServlet("")
public class HomeServlet extends HttpServlet {
  @Inject private Menu menu;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + menu.home());
  }
}
