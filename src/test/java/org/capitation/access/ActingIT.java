package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server, where nobody is signed in. */
@ExtendWith(ArquillianExtension.class)
class ActingIT {
  @Inject private Probe probe;
  @Inject private Acting acting;

  @Test
  void nobodyIsRefused() {
    assertEquals(
        Refusal.NOT_SIGNED_IN, assertThrows(Refused.class, () -> probe.look("C01")).refusal());
  }

  @Test
  void systemMayAndIsNamed() {
    assertEquals("system:start sees C01", acting.call("start", () -> probe.look("C01")));
  }

  @Test
  void systemActsOnlyThatLong() {
    acting.run("start", () -> probe.who());
    assertThrows(Refused.class, () -> probe.who());
    assertThrows(
        IllegalStateException.class,
        () ->
            acting.run(
                "start",
                () -> {
                  throw new IllegalStateException("planned");
                }));
    assertThrows(Refused.class, () -> probe.who());
  }
}
