-- tries to sign in: of an account from an address, from an address (account '') and of an account
-- from anywhere (address ''); the account need not exist
create table access_try (
  account  varchar(60) collate utf8mb4_bin not null,
  address  varchar(45) collate utf8mb4_bin not null,
  tries    int not null,
  tried_at datetime(3) not null,
  -- when the account last signed in rightly from there
  known_at datetime(3) null,
  primary key (account, address),
  key access_try_tried (tried_at)
) engine = InnoDB default charset = utf8mb4;
