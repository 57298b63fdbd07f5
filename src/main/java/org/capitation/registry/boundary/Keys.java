package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.KeyStore;

/** 证件密钥: the key of the certificate numbers of this database. */
@ApplicationScoped
@Allowed(Circle.ADMINISTRATION)
@Transactional
public class Keys {
  @Inject private KeyStore keys;
  @Inject private CertificateVault vault;
  @Inject private Clock clock;

  /** Whether the key in use is that of the database, which keeps the mark of the first one. */
  public boolean fits() {
    Optional<String> mark = keys.mark();
    if (mark.isPresent()) {
      return mark.get().equals(vault.mark());
    }
    boolean fits = reads();
    if (fits) {
      keys.keep(LocalDateTime.now(clock));
    }
    return fits;
  }

  /** Whether what versions without marks have encrypted can be read. */
  private boolean reads() {
    try {
      keys.example().ifPresent(vault::decrypt);
      return true;
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }
}
