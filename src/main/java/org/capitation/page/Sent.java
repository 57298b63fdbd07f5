package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.NotSigned;
import org.capitation.access.PasswordCheck;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/**
 * 提交内容: what a form of a page has sent, and what stands against it.
 *
 * <p>Whoever signs on a page says that it was checked, and gives the password again. A desk may
 * have been left; a program brings the password with every call.
 */
@Named
@RequestScoped
public class Sent {
  @Inject private HttpServletRequest request;
  @Inject private Caller caller;
  @Inject private PasswordCheck passwords;
  @Inject private SigningWords signing;
  @Inject private Words words;

  private String problem;

  /** 办理: does what the button of this name says. */
  @FunctionalInterface
  public interface Act {
    /**
     * Does it.
     *
     * @return the address of the page that is shown then, within the application
     */
    String perform(String button) throws IOException, ServletException;
  }

  /**
   * Does what the button that was pressed says; what stands against it is a problem of the page.
   */
  public void act(Act act) throws IOException, ServletException {
    String button = typed("do");
    if (button.isEmpty()) {
      return;
    }
    try {
      problem = button.equals("sign") ? unconfirmed().orElse(null) : null;
      if (problem != null) {
        return;
      }
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + act.perform(button));
    } catch (NotSigned refused) {
      problem = signing.of(refused.hindrance());
    } catch (Declined refused) {
      problem = words.text(refused.key(), refused.arguments().toArray());
    }
  }

  private Optional<String> unconfirmed() {
    if (request.getParameter("checked") == null) {
      return Optional.of(words.text("access.signing.unchecked"));
    }
    String password = Objects.toString(request.getParameter("password"), "");
    return passwords.isOwn(caller.name(), password)
        ? Optional.empty()
        : Optional.of(words.text("access.signing.password"));
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
  }

  /**
   * The number in the address of the thing that the page is about.
   *
   * @param what what it is, for whoever asks for none
   */
  public long id(String what) {
    if (!typed("id").matches("\\d{1,18}")) {
      throw new Missing(what, typed("id"));
    }
    return Long.parseLong(typed("id"));
  }

  /** The version that the page has shown; below 0 if it says none. */
  public int version() {
    return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
  }

  /** What was typed into a field, without blanks around it; empty for nothing. */
  public String typed(String field) {
    return Objects.toString(request.getParameter(field), "").strip();
  }

  /**
   * What was typed into a field that must not be empty; its name has the key {@code page.field.…}.
   *
   * @param most how many characters are taken
   */
  public String required(String field, int most) {
    String typed = typed(field);
    if (typed.isEmpty()) {
      throw new Declined("page.sent.empty", name(field));
    }
    if (typed.length() > most) {
      throw new Declined("page.sent.long", name(field), most, typed.length());
    }
    return typed;
  }

  /** The day that was typed into a field. */
  public LocalDate day(String field) {
    String typed = required(field, 30);
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Declined("page.sent.day", name(field), typed);
    }
  }

  /** The amount in yuan that was typed into a field. */
  public Money amount(String field) {
    required(field, 30);
    return amount(field, field);
  }

  /** The same of one of several fields that are named alike. */
  public Money amount(String field, String named) {
    String typed = typed(field);
    if (!typed.replace(",", "").matches("-?\\d{1,12}(\\.\\d{1,2})?")) {
      throw new Declined("page.sent.amount", name(named), typed);
    }
    return Money.ofYuan(typed.replace(",", ""));
  }

  private String name(String field) {
    return words.text("page.field." + field);
  }
}
