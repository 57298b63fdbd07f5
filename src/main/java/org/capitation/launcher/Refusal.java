package org.capitation.launcher;

/** Why the product cannot start, as a key of the launcher's messages with its arguments. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  Refusal(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments;
  }

  Refusal because(Throwable cause) {
    initCause(cause);
    return this;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments;
  }
}
