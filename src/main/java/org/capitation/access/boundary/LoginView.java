package org.capitation.access.boundary;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** 登录页. */
@Named
@RequestScoped
public class LoginView {
  private static final String PATH = "/access/login";
  private static final String WAIT = "capitation.login.wait";

  @Inject private SecurityContext security;
  @Inject private LiveSessions sessions;

  private String name;
  private String next;
  private boolean refused;
  private long seconds;

  /** The path of the login page that leads back to what was asked for. */
  static String addressFor(HttpServletRequest request) {
    String query = "GET".equals(request.getMethod()) ? request.getQueryString() : sender(request);
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    String posted = "POST".equals(request.getMethod()) ? "&posted=1" : "";
    return "/".equals(wanted)
        ? PATH
        : PATH + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + posted;
  }

  /** Tells the page how long the next try has to wait. */
  static void tell(HttpServletRequest request, Duration wait) {
    request.setAttribute(WAIT, Tried.early(wait).seconds());
  }

  /** What the address of the page said that a form was sent from, if it was this page; or null. */
  private static String sender(HttpServletRequest request) {
    String page = request.getHeader("Referer");
    int query = page == null ? -1 : page.indexOf('?');
    return query > 0 && page.substring(0, query).endsWith(request.getRequestURI())
        ? page.substring(query + 1)
        : null;
  }

  /** Signs in and goes on, or stays and says that it was not right. */
  public void signIn() throws IOException, ServletException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    sessions.leave(request);
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            withParams()
                .credential(new UsernamePasswordCredential(given(name), password(request))));
    if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      // nobody could tell, which is answered
      faces.responseComplete();
      return;
    }
    refused = status != AuthenticationStatus.SUCCESS;
    seconds = request.getAttribute(WAIT) instanceof Long wait ? wait : 0;
    if (!refused) {
      external.redirect(isOurs(next) ? next : request.getContextPath() + "/");
    }
  }

  private static String given(String text) {
    return text == null ? "" : text;
  }

  private static String password(HttpServletRequest request) {
    return given(request.getParameter("password"));
  }

  /** Whether the address stays on this server: a path, not the start of another host's name. */
  static boolean isOurs(String address) {
    return address != null && address.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
  }

  /** Whether name and password were not right. */
  public boolean isRefused() {
    return refused;
  }

  /** How long the next try has to wait; 0 if this one was looked at. */
  public long seconds() {
    return seconds;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
