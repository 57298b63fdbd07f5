package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.AccountFilter;
import org.capitation.access.AccountList;
import org.capitation.access.Scope;
import org.capitation.access.Standing;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;

/** 账号册: the accounts of a county as its administrators see and change them. */
@ApplicationScoped
public class AccountBook {
  private static final String CHANGE =
      """
      update access_account set display_name = ?, office = ?, scope = ?, doctor = ?, enabled = ?,
        version = version + 1
      where name = ?""";

  private static final String PASSWORD =
      """
      update access_account set password_hash = ?, initial = ?, version = version + 1
      where name = ?""";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** 排序. */
  public enum Sort {
    /** By name. */
    NAME("a.name"),
    /** By when they signed in last; who never did comes first. */
    SIGNED("a.signed_in_at");

    private final String column;

    Sort(String column) {
      this.column = column;
    }
  }

  /** 页: so many rows after so many. */
  public record Paged(int from, int size, Sort sort, boolean descending) {
    /** By name. */
    public static Paged named(int from, int size) {
      return new Paged(from, size, Sort.NAME, false);
    }
  }

  /** A page of a county's accounts; beyond the last one it is empty. */
  public AccountList list(String county, AccountFilter filter, Paged page) {
    List<Object> arguments = new ArrayList<>(List.of(county));
    String from = " from access_account a where a.county = ?" + conditions(filter, arguments);
    long count =
        read.list("select count(*)" + from, row -> row.getLong(1), arguments.toArray()).get(0);
    arguments.addAll(List.of(page.size(), page.from()));
    String order =
        " order by " + page.sort().column + (page.descending() ? " desc" : "") + ", a.name";
    return new AccountList(
        count,
        read.list(
            "select " + AccountRows.COLUMNS + from + order + " limit ? offset ?",
            AccountRows::standing,
            arguments.toArray()));
  }

  private static String conditions(AccountFilter filter, List<Object> arguments) {
    StringBuilder sql = new StringBuilder();
    filter
        .text()
        .ifPresent(
            text -> {
              sql.append(" and (a.name like ? escape '!' or a.display_name like ? escape '!'");
              sql.append(" or a.office like ? escape '!')");
              String part = "%" + text.replaceAll("[!%_]", "!$0") + "%";
              arguments.addAll(List.of(part, part, part));
            });
    filter
        .role()
        .ifPresent(
            role -> {
              sql.append(" and exists (select 1 from access_account_role r");
              sql.append(" where r.account = a.name and r.role = ?)");
              arguments.add(role.name());
            });
    filter
        .enabled()
        .ifPresent(
            enabled -> {
              sql.append(" and a.enabled = ?");
              arguments.add(enabled);
            });
    return sql.toString();
  }

  /** An account of a county, enabled or not. */
  public Optional<Standing> find(String county, String name) {
    return read
        .list(
            AccountRows.ALL + " where a.name = ? and a.county = ?",
            AccountRows::standing,
            name,
            county)
        .stream()
        .findFirst();
  }

  /** Whether the name is taken, in whatever county. */
  public boolean has(String name) {
    return !read.list("select 1 from access_account where name = ?", row -> 1, name).isEmpty();
  }

  /** The enabled administrators of a county, kept as they are until the transaction ends. */
  public List<String> holdAdministrators(String county) {
    return read.list(
        """
        select a.name from access_account a
          join access_account_role r on r.account = a.name and r.role = 'ADMINISTRATOR'
        where a.county = ? and a.enabled = 1 order by a.name for update""",
        row -> row.getString(1),
        county);
  }

  /** An account of a county, kept as it is until the transaction ends. */
  public Optional<Standing> hold(String county, String name) {
    read.list("select 1 from access_account where name = ? for update", row -> 1, name);
    return find(county, name);
  }

  /** Changes all of an account but its name and county. */
  public void change(Account account, boolean enabled) {
    String name = account.name();
    boolean communities = account.scope() instanceof Scope.Communities;
    String doctor = account.scope() instanceof Scope.OneDoctor own ? own.code() : null;
    run(
        CHANGE,
        account.displayName(),
        account.office(),
        (communities
                ? AccountRow.Kind.COMMUNITIES
                : doctor == null ? AccountRow.Kind.COUNTY : AccountRow.Kind.DOCTOR)
            .name(),
        doctor,
        enabled,
        name);
    run("delete from access_account_role where account = ?", name);
    run("delete from access_account_community where account = ?", name);
    bulk.batch(
        "insert into access_account_role (account, role) values (?, ?)",
        rows(name, account.roles().stream().map(Enum::name)));
    if (account.scope() instanceof Scope.Communities own) {
      bulk.batch(
          "insert into access_account_community (account, community) values (?, ?)",
          rows(name, own.codes().stream()));
    }
  }

  private static List<Object[]> rows(String name, Stream<String> values) {
    return values.sorted().map(value -> new Object[] {name, value}).toList();
  }

  /** Gives an account another password. */
  public void setPassword(String name, String hash, boolean initial) {
    run(PASSWORD, hash, initial, name);
  }

  /** Hashes the same password anew. */
  public void renewHash(String name, String old, String hash) {
    run(
        "update access_account set password_hash = ? where name = ? and password_hash = ?",
        hash,
        name,
        old);
  }

  /** Notes that an account begins a session. */
  public void signedIn(String name, LocalDateTime at) {
    run("update access_account set signed_in_at = ? where name = ?", at, name);
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
