package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Token;
import org.capitation.access.TokenGrant;
import org.capitation.access.TokenText;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.value.Stamp;

/** 令牌库: keeps tokens for good; only their use and their end are written into them. */
@ApplicationScoped
public class TokenStore {
  private static final String TOKEN =
      """
      t.token_key, t.hash, t.account as owner, t.name as token_name, t.writes, t.features,
        t.last_day, t.used_at, t.created_at as made_at, t.revoked_at, t.revoked_by
      """;

  /** One question for a call, and not one for the token and one for its owner. */
  private static final String PRESENTED =
      "select "
          + TOKEN
          + ", "
          + AccountRows.COLUMNS
          + " from access_token t join access_account a on a.name = t.account"
          + " where t.token_key = ? and a.enabled = 1 and a.initial = 0";

  private static final String IN_COUNTY =
      "select "
          + TOKEN
          + " from access_token t join access_account a on a.name = t.account where a.county = ?";

  private static final String ADD =
      "insert into access_token"
          + " (token_key, hash, account, name, writes, features, last_day, created_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String USE =
      "update access_token set used_at = ? where token_key = ?"
          + " and (used_at is null or used_at < ?)";

  private static final String REVOKE =
      "update access_token set revoked_at = ?, revoked_by = ?"
          + " where token_key = ? and revoked_at is null";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 出示的令牌: the token that a program names, and whose it is.
   *
   * @param hash what is kept of its value
   */
  public record Presented(Token token, String hash, Account owner) {}

  /** The token of a key, if its owner is enabled and has a password of their own. */
  public Optional<Presented> presented(String key) {
    return read
        .list(
            PRESENTED,
            row -> new Presented(token(row), row.getString("hash"), AccountRows.account(row)),
            key)
        .stream()
        .findFirst();
  }

  /** The tokens of an account, the newest first. */
  public List<Token> of(String account) {
    return read.list(
        "select "
            + TOKEN
            + " from access_token t where t.account = ? order by t.created_at desc, t.token_key",
        TokenStore::token,
        account);
  }

  /** The tokens of a county's accounts: of each the newest first. */
  public List<Token> inCounty(String county) {
    return read.list(
        IN_COUNTY + " order by t.account, t.created_at desc, t.token_key",
        TokenStore::token,
        county);
  }

  /** The token of a key, if it belongs to an account of the county. */
  public Optional<Token> find(String county, String key) {
    return read.list(IN_COUNTY + " and t.token_key = ?", TokenStore::token, county, key).stream()
        .findFirst();
  }

  /** Keeps a new one. */
  public void add(Token token, TokenText text) {
    write(
        ADD,
        text.key(),
        text.hash(),
        token.owner(),
        token.name(),
        token.grant().writes(),
        String.join(",", token.grant().inOrder()),
        token.life().last(),
        token.life().made());
  }

  /** It is used at this moment; written only where the last use was longer than an hour ago. */
  public void use(String key, LocalDateTime at) {
    write(USE, at, key, at.minusHours(1));
  }

  /** Ends it; a second time changes nothing. */
  public void revoke(String key, Stamp stamp) {
    write(REVOKE, stamp.at(), stamp.by(), key);
  }

  private void write(String sql, Object... values) {
    bulk.batch(sql, List.<Object[]>of(values));
  }

  private static Token token(ResultSet row) throws SQLException {
    LocalDateTime revoked = row.getObject("revoked_at", LocalDateTime.class);
    String by = row.getString("revoked_by");
    return new Token(
        row.getString("token_key"),
        row.getString("owner"),
        row.getString("token_name"),
        new TokenGrant(row.getBoolean("writes"), Set.of(row.getString("features").split(","))),
        new Token.Life(
            row.getObject("made_at", LocalDateTime.class),
            row.getObject("last_day", LocalDate.class),
            Optional.ofNullable(row.getObject("used_at", LocalDateTime.class)),
            Optional.ofNullable(revoked).map(at -> new Stamp(at, by))));
  }
}
