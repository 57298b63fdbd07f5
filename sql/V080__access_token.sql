-- 令牌: personal tokens of the interface; the value itself is kept nowhere
create table access_token (
  -- the part of the value that finds the row; no secret
  token_key char(12) character set ascii collate ascii_bin not null,
  -- SHA-256 of the whole value
  hash char(64) character set ascii not null,
  account varchar(60) collate utf8mb4_bin not null,
  name varchar(60) not null,
  writes boolean not null,
  -- the first segments of the interface that it reaches, separated by commas
  features varchar(250) character set ascii not null,
  last_day date not null,
  -- written at most once an hour
  used_at datetime(3) null,
  created_at datetime(3) not null,
  revoked_at datetime(3) null,
  revoked_by varchar(60) null,
  primary key (token_key),
  key access_token_account (account, created_at),
  foreign key (account) references access_account (name)
) engine = innodb default charset = utf8mb4;
