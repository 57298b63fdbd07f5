package org.capitation.it;

import java.net.http.HttpRequest;

/**
 * From where those come who ask the server from outside: an address for each class of tests, told
 * as a balancer tells it, so that nobody waits for what another class has tried in vain. What comes
 * without it, as browsers do, has the address of this machine.
 */
public final class Whence {
  private Whence() {}

  /** An address that is nobody's: 198.18.0.0/15 is for tests. */
  public static String of(Class<?> tests) {
    int number = tests.getName().hashCode();
    return "198.%d.%d.%d".formatted(18 + (number >> 16 & 1), number >> 8 & 255, number & 255);
  }

  /** Has a request come from there. */
  public static HttpRequest.Builder from(String address, HttpRequest.Builder request) {
    return request.header("X-Forwarded-For", address);
  }
}
