package org.capitation.attribution.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.attribution.Version;
import org.capitation.page.Authors;
import org.capitation.page.Display;
import org.capitation.page.Words;

/** 变动缘由的说法: says what made a version of the attribution necessary, who did it and when. */
@RequestScoped
public class VersionWords {
  /** A file of registers with the number of its import, or a policy pack with its number. */
  private static final Pattern REGISTER = Pattern.compile("([a-z-]+) (\\d+)");

  @Inject private Words words;
  @Inject private Authors authors;

  /** What it was, in a word. */
  public String kind(Version version) {
    String kind = version.trigger().kind();
    return words.ifText("attribution.trigger." + kind).orElse(kind);
  }

  /** By which it is found again, such as a contract number or an import; empty if by nothing. */
  public String reference(Version version) {
    Version.Trigger trigger = version.trigger();
    Matcher register = REGISTER.matcher(trigger.reference());
    if (trigger.reference().isEmpty()) {
      return "";
    }
    if (!trigger.kind().equals(Version.Trigger.REGISTERS)) {
      return words.text("attribution.trigger.number", trigger.reference());
    }
    return register.matches() ? register(register.group(1), register.group(2)) : "";
  }

  private String register(String kind, String number) {
    return kind.equals("policy")
        ? words.text("attribution.trigger.policy", number)
        : words.text(
            "attribution.trigger.import", words.ifText("files.kind." + kind).orElse(kind), number);
  }

  /** What it was, and why. */
  public String trigger(Version version) {
    return String.join(" ", kind(version), version.trigger().note()).strip();
  }

  /** Who and when. */
  public String stamp(Version version) {
    return authors.name(version.stamp().by()) + " " + Display.time(version.stamp().at());
  }
}
