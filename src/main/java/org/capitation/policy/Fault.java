package org.capitation.policy;

import java.util.List;

/**
 * 差错: one thing that is wrong with a pack.
 *
 * @param line the line of the document, from 1; 0 if it cannot be told
 * @param key the path of the key, such as {@code settlement.surplus[1].retained}
 * @param reason the end of its message key {@code policy.bad.…}
 * @param arguments what the message names, in its order
 */
public record Fault(int line, String key, String reason, List<String> arguments) {
  /** The key of what is wrong with the whole document. */
  static final String YAML = "(yaml)";

  /** Keeps the arguments from being changed. */
  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** The message that says why. */
  public String message() {
    return "policy.bad." + reason;
  }
}
