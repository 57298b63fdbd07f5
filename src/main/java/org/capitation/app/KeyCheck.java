package org.capitation.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.KeyStore;

/**
 * 密钥检查: a server with another key than that of the database does not start. It would find nobody,
 * take everybody for new, and mix numbers of two keys.
 */
@ApplicationScoped
class KeyCheck {
  @Inject private KeyStore keys;
  @Inject private CertificateVault vault;
  @Inject private Clock clock;

  @Transactional
  void check(@Observes @Priority(100) Migrated migrated) {
    Optional<String> mark = keys.mark();
    boolean fits = mark.map(vault.mark()::equals).orElseGet(this::reads);
    if (!fits) {
      throw new IllegalStateException(Console.text("key.other"));
    }
    if (mark.isEmpty()) {
      keys.keep(LocalDateTime.now(clock));
    }
  }

  /** Whether what older versions have encrypted can be read. */
  private boolean reads() {
    try {
      keys.example().ifPresent(vault::decrypt);
      return true;
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }
}
