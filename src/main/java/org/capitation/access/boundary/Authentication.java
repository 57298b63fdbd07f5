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
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capitation.access.Account;
import org.capitation.access.Caller;
import org.capitation.access.Origin;
import org.capitation.access.store.SessionStore.Live;
import org.capitation.page.Headers;
import org.capitation.page.Programs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 认证: a form or the provider with a session for people, Basic or a token without one for programs.
 *
 * <p>Programs are what asks for the API and its description; they are answered 401, never sent to a
 * page. A person's session may read from the API too, so that pages can link to it, but not write:
 * another site could make the browser do that.
 *
 * <p>Of a session the container remembers the principal; whether it goes on, the database says at
 * every request, with the account.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
  private static final String BASIC = "Basic ";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject private SignIn signIn;
  @Inject private Bearer bearer;
  @Inject private OpenIdSettings openId;
  @Inject private LiveSessions sessions;
  @Inject private DoorAnswers answers;
  @Inject private Caller caller;
  @Inject private Origin origin;

  @Inject
  @ConfigProperty(name = "capitation.proxy", defaultValue = "false")
  private boolean balanced;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    origin.read(request, balanced);
    // here, since whoever is not let in gets no further
    Headers.put(request, response, origin.isSecure());
    try {
      return Programs.ask(request)
          ? program(request, response, context)
          : person(request, response, context);
    } catch (RuntimeException failure) {
      return answers.failed(failure, request, response);
    }
  }

  private AuthenticationStatus program(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    String header = request.getHeader("Authorization");
    if (header != null && Bearer.isMeant(header)) {
      return token(bearer.check(header, request), response, context);
    }
    if (header != null) {
      Optional<UsernamePasswordCredential> given = basic(header);
      return given.isPresent()
          ? program(check(given.get()), response, context)
          : unauthorized(response, context);
    }
    if (request.getUserPrincipal() != null && READING.contains(request.getMethod())) {
      Optional<Live> live = sessions.resume(request);
      if (live.isPresent()) {
        return mustChange(request, live.get())
            ? answers.mustChange(response)
            : resume(request, live.get(), context);
      }
      leave(request);
    }
    return unauthorized(response, context);
  }

  private AuthenticationStatus program(
      SignIn.Result result, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!result.pause().isZero()) {
      return answers.tooEarly(response, result.pause());
    }
    if (result.account().filter(openId::admitsPassword).isEmpty()) {
      return unauthorized(response, context);
    }
    return result.initial()
        ? answers.mustChange(response)
        : succeed(result.account().get(), context);
  }

  private AuthenticationStatus token(
      Bearer.Outcome outcome, HttpServletResponse response, HttpMessageContext context) {
    if (outcome.account().isPresent()) {
      caller.noteToken(outcome.account().get());
      return succeed(outcome.account().get(), context);
    }
    response.setStatus(
        outcome.isForbidden()
            ? HttpServletResponse.SC_FORBIDDEN
            : HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", outcome.challenge());
    return AuthenticationStatus.SEND_FAILURE;
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
    response.addHeader("WWW-Authenticate", Bearer.INVITATION);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus person(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential given = context.getAuthParameters().getCredential();
    if (context.isAuthenticationRequest() && given instanceof UsernamePasswordCredential typed) {
      return signIn(typed, request, context);
    }
    if (context.isAuthenticationRequest() && given instanceof OpenIdCredential vouched) {
      caller.note(vouched.account());
      return enter(vouched.account(), false, request, context);
    }
    if (request.getUserPrincipal() == null) {
      return context.isProtected() ? toLogin(request, response, context) : context.doNothing();
    }
    if (!context.isProtected()) {
      return resume(request.getUserPrincipal(), context);
    }
    Optional<Live> live = sessions.resume(request);
    if (live.isEmpty()) {
      leave(request);
      return toLogin(request, response, context);
    }
    return mustChange(request, live.get()) && !PasswordView.isAt(request)
        ? answers.send(PasswordView.addressFor(request), request, response, context)
        : resume(request, live.get(), context);
  }

  private AuthenticationStatus signIn(
      UsernamePasswordCredential typed, HttpServletRequest request, HttpMessageContext context)
      throws AuthenticationException {
    SignIn.Result result = check(typed);
    LoginView.tell(request, result.pause());
    return result.account().isPresent()
        ? enter(result.account().get(), true, request, context)
        : AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus enter(
      Account account, boolean byPassword, HttpServletRequest request, HttpMessageContext context) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    context.setRegisterSession(account.name(), roles(account));
    sessions.begin(request, account, byPassword);
    return succeed(account, context);
  }

  private static boolean mustChange(HttpServletRequest request, Live live) {
    return live.initial() && LiveSessions.isByPassword(request);
  }

  /** What was ended elsewhere ends here. */
  private static void leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private AuthenticationStatus toLogin(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return answers.send(LoginView.addressFor(request), request, response, context);
  }

  private SignIn.Result check(UsernamePasswordCredential typed) {
    SignIn.Result result =
        signIn
            .check(typed.getCaller(), typed.getPasswordAsString())
            .admitting(openId::admitsPassword);
    // a program signs in with every call: it need not be read twice
    result.account().ifPresent(caller::note);
    return result;
  }

  private static AuthenticationStatus succeed(Account account, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(account.name(), roles(account));
  }

  private AuthenticationStatus resume(
      HttpServletRequest request, Live live, HttpMessageContext context)
      throws AuthenticationException {
    caller.note(live.account());
    if (sessions.isDue(live)) {
      sessions.see(request);
    }
    return resume(request.getUserPrincipal(), context);
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
