package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;

/** 密钥印记的存储: by which key the certificate numbers of this database are encrypted. */
@ApplicationScoped
public class KeyStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private CertificateVault vault;

  /** What the key is known by; nothing before it was kept. */
  public Optional<String> mark() {
    return read
        .list(
            "select mark from registry_key where id = ?",
            row -> row.getString(1),
            CertificateVault.KEY)
        .stream()
        .findFirst();
  }

  /** Keeps what the key in use is known by. */
  public void keep(LocalDateTime now) {
    bulk.batch(
        "insert into registry_key (id, mark, created_at) values (?, ?, ?)",
        List.<Object[]>of(new Object[] {CertificateVault.KEY, vault.mark(), now}));
  }

  /** A certificate number as it is kept; nothing before the first. */
  public Optional<byte[]> example() {
    return read
        .list(
            "select certificate_cipher from registry_person where certificate_key = ? limit 1",
            row -> row.getBytes(1),
            CertificateVault.KEY)
        .stream()
        .findFirst();
  }
}
