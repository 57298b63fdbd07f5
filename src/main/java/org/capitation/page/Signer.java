package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.PasswordCheck;

/**
 * 签署确认: whoever signs on a page says that it was checked, and gives the password again. A desk may
 * have been left; a program brings the password with every call.
 */
@RequestScoped
public class Signer {
  @Inject private HttpServletRequest request;
  @Inject private Caller caller;
  @Inject private PasswordCheck passwords;
  @Inject private Words words;

  /** What is still to be done before the signature is taken; nothing if all is. */
  public Optional<String> objection() {
    if (request.getParameter("checked") == null) {
      return Optional.of(words.text("access.signing.unchecked"));
    }
    String password = Objects.toString(request.getParameter("password"), "");
    return passwords.isRight(caller.name(), password)
        ? Optional.empty()
        : Optional.of(words.text("access.signing.password"));
  }
}
