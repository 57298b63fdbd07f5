-- whoever is signed in: a session whose row is gone has ended, on every server
create table access_session (
  id      varchar(32) collate utf8mb4_bin not null,
  account varchar(60) collate utf8mb4_bin not null,
  since   datetime(3) not null,
  seen_at datetime(3) not null,
  address varchar(45) not null,
  browser varchar(200) not null,
  primary key (id),
  key access_session_account (account),
  key access_session_seen (seen_at),
  constraint access_session_account foreign key (account) references access_account (name)
) engine = InnoDB default charset = utf8mb4;
