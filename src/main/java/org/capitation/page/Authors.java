package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.capitation.access.NameDirectory;

/** 经办人: how pages name who did something: as colleagues write the name, with the account aside. */
@Named
@RequestScoped
public class Authors {
  private static final String SYSTEM = "system:";

  @Inject private NameDirectory directory;
  @Inject private Words words;

  private final Map<String, String> names = new HashMap<>();

  /** The name of whom an account belongs or belonged to; the account itself if nobody has it. */
  public String name(String account) {
    return account.startsWith(SYSTEM)
        ? words.text("page.system")
        : names.computeIfAbsent(account, a -> directory.displayName(a).orElse(a));
  }

  /** The account, to be told beside the name; null for the system. */
  public String title(String account) {
    return account.startsWith(SYSTEM) ? null : account;
  }
}
