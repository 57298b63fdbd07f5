package org.capitation.access.boundary;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;

/** 单点登录开始: sends the browser to the provider. */
@WebServlet("/access/openid/start")
public class OpenIdStartServlet extends HttpServlet {
  @Inject private transient OpenIdSettings settings;
  @Inject private transient OpenIdProvider provider;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!settings.isOn()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String next = request.getParameter("next");
    OpenIdBegun begun =
        new OpenIdBegun(
            new State().getValue(),
            new Nonce().getValue(),
            new CodeVerifier().getValue(),
            LoginView.isOurs(next) ? next : "",
            LocalDateTime.now(clock));
    try {
      String there =
          provider.signIn(begun, settings.address(request, OpenIdSettings.CALLBACK)).toString();
      begun.keep(request.getSession());
      response.sendRedirect(there);
    } catch (OpenIdRefused refused) {
      response.sendRedirect(OpenIdView.refusal(request, refused, begun.next()));
    }
  }
}
