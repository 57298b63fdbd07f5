package org.capitation.access.boundary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.access.Origin;

/**
 * 认证: a form with a session for people, Basic without a session for programs.
 *
 * <p>Programs are what asks for the API and its description; they are answered 401, never sent to a
 * page. A person's session may read from the API too, so that pages can link to it, but not write:
 * another site could make the browser do that.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
  private static final String BASIC = "Basic ";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject private SignIn signIn;
  @Inject private Caller caller;
  @Inject private Origin origin;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    origin.read(request);
    return isForPrograms(request)
        ? program(request, response, context)
        : person(request, response, context);
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    return Stream.of("/api", "/openapi", "/metrics")
        .anyMatch(path -> request.getServletPath().startsWith(path));
  }

  private AuthenticationStatus program(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    String header = request.getHeader("Authorization");
    if (header != null) {
      Optional<Account> account = basic(header).flatMap(this::check);
      return account.isPresent()
          ? succeed(account.get(), context)
          : unauthorized(response, context);
    }
    if (request.getUserPrincipal() != null && READING.contains(request.getMethod())) {
      return resume(request.getUserPrincipal(), context);
    }
    return context.isProtected() ? unauthorized(response, context) : context.doNothing();
  }

  private static Optional<UsernamePasswordCredential> basic(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BasicAuthenticationCredential(header.substring(BASIC.length()).strip()));
    } catch (RuntimeException notEncodedAsItShould) {
      return Optional.empty();
    }
  }

  private static AuthenticationStatus unauthorized(
      HttpServletResponse response, HttpMessageContext context) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"capitation\", charset=\"UTF-8\"");
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus person(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential given = context.getAuthParameters().getCredential();
    if (context.isAuthenticationRequest() && given instanceof UsernamePasswordCredential typed) {
      Optional<Account> account = check(typed);
      if (account.isEmpty()) {
        return AuthenticationStatus.SEND_FAILURE;
      }
      if (request.getSession(false) != null) {
        request.changeSessionId();
      }
      context.setRegisterSession(account.get().name(), roles(account.get()));
      return succeed(account.get(), context);
    }
    if (request.getUserPrincipal() != null) {
      return resume(request.getUserPrincipal(), context);
    }
    return context.isProtected() ? toLogin(request, response, context) : context.doNothing();
  }

  private static AuthenticationStatus toLogin(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    String login = request.getContextPath() + LoginView.addressFor(request);
    if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return context.redirect(login);
    }
    try {
      // a script cannot follow a redirection to another page: Faces wants it in its own format
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write("<partial-response><redirect url=\"" + login + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  private Optional<Account> check(UsernamePasswordCredential typed) {
    Optional<Account> account = signIn.check(typed.getCaller(), typed.getPasswordAsString());
    // a program signs in with every call: it need not be read twice
    account.ifPresent(caller::note);
    return account;
  }

  private static AuthenticationStatus succeed(Account account, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(account.name(), roles(account));
  }

  /** The container remembers principal and roles in the session. */
  private static AuthenticationStatus resume(Principal principal, HttpMessageContext context)
      throws AuthenticationException {
    try {
      context
          .getHandler()
          .handle(
              new Callback[] {new CallerPrincipalCallback(context.getClientSubject(), principal)});
      return AuthenticationStatus.SUCCESS;
    } catch (IOException | UnsupportedCallbackException e) {
      throw new AuthenticationException(e);
    }
  }

  private static Set<String> roles(Account account) {
    return account.roles().stream().map(Enum::name).collect(Collectors.toSet());
  }
}
