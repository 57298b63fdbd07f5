package org.capitation.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.capitation.access.Acting;
import org.capitation.registry.boundary.Keys;

/**
 * 密钥检查: a server with another key than that of the database does not start. It would find nobody,
 * take everybody for new, and mix numbers of two keys.
 */
@ApplicationScoped
class KeyCheck {
  @Inject private Keys keys;
  @Inject private Acting acting;

  void check(@Observes @Priority(100) Migrated migrated) {
    if (!acting.call("start", keys::fits)) {
      throw new IllegalStateException(Console.text("key.other"));
    }
  }
}
