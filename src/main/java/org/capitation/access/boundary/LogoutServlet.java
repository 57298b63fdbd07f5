package org.capitation.access.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * 退出: ends the session, also that at the provider where it began there; by POST only, so that no
 * link or picture can do it.
 */
@WebServlet("/access/logout")
public class LogoutServlet extends HttpServlet {
  @Inject private transient LiveSessions sessions;
  @Inject private transient OpenIdView openId;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<URI> elsewhere = openId.ending(request.getSession(false));
    sessions.leave(request);
    elsewhere.ifPresent(end -> OpenIdView.leave(request.getSession(), end));
    response.sendRedirect(request.getContextPath() + "/access/login");
  }
}
