package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.capitation.access.Hindrance;

/** 签署用语: why somebody cannot sign, in the language of the request. */
@Named
@RequestScoped
public class SigningWords {
  @Inject private Words words;
  @Inject private Authors authors;

  /** What stands against a signature. */
  public String of(Hindrance hindrance) {
    return words.text(
        hindrance.key(),
        hindrance.stamp() == null ? "" : authors.name(hindrance.stamp().by()),
        hindrance.stamp() == null ? "" : Display.time(hindrance.stamp().at()),
        hindrance.step() == null ? "" : words.text(hindrance.step().key()));
  }
}
