package org.capitation.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.Standing;

/** 账号行的读取: what the rows of accounts say. */
final class AccountRows {
  /** The columns of an account. */
  static final String COLUMNS =
      """
      a.*,
        (select group_concat(r.role) from access_account_role r where r.account = a.name) as roles,
        (select group_concat(c.community) from access_account_community c
          where c.account = a.name) as communities""";

  /** All accounts. */
  static final String ALL = "select " + COLUMNS + " from access_account a";

  private AccountRows() {}

  static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        account(row),
        row.getBoolean("enabled"),
        row.getBoolean("initial"),
        Optional.ofNullable(row.getObject("signed_in_at", LocalDateTime.class)),
        row.getInt("version"));
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("display_name"),
        row.getString("office"),
        row.getString("county"),
        parts(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
        scope(row));
  }

  private static Scope scope(ResultSet row) throws SQLException {
    return switch (AccountRow.Kind.valueOf(row.getString("scope"))) {
      case COUNTY -> new Scope.WholeCounty();
      case COMMUNITIES -> new Scope.Communities(Set.copyOf(parts(row.getString("communities"))));
      case DOCTOR -> new Scope.OneDoctor(row.getString("doctor"));
    };
  }

  private static List<String> parts(String joined) {
    return joined == null ? List.of() : Arrays.asList(joined.split(","));
  }
}
