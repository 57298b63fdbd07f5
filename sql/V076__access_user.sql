-- what administrators keep of an account; who signed in before this has chosen the password
alter table access_account
  add column initial boolean not null default false,
  add column version int not null default 0,
  add column signed_in_at datetime(3) null,
  add key access_account_county (county, name);
