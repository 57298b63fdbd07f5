package org.capitation.access.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.capitation.access.Scope;

/** 账号行. */
@Entity
@Table(name = "access_account")
class AccountRow {
  /** 范围种类. */
  enum Kind {
    COUNTY,
    COMMUNITIES,
    DOCTOR
  }

  @Id private String name;

  @Column(name = "display_name")
  private String displayName;

  private String office;
  private String county;

  @Enumerated(EnumType.STRING)
  private Kind scope;

  private String doctor;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean enabled;
  private boolean initial;

  @Column(name = "created_at")
  private LocalDateTime createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "access_account_role", joinColumns = @JoinColumn(name = "account"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "access_account_community", joinColumns = @JoinColumn(name = "account"))
  @Column(name = "community")
  private Set<String> communities = new HashSet<>();

  protected AccountRow() {}

  AccountRow(NewAccount added) {
    Account account = added.account();
    name = account.name();
    displayName = account.displayName();
    office = account.office();
    county = account.county();
    roles.addAll(account.roles());
    passwordHash = added.passwordHash();
    enabled = true;
    initial = added.initial();
    createdAt = added.opened().at();
    createdBy = added.opened().by();
    scope = Kind.COUNTY;
    if (account.scope() instanceof Scope.Communities own) {
      scope = Kind.COMMUNITIES;
      communities.addAll(own.codes());
    } else if (account.scope() instanceof Scope.OneDoctor own) {
      scope = Kind.DOCTOR;
      doctor = own.code();
    }
  }
}
