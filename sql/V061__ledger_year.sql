-- 锁定年度: a budget year of a pot that takes no more entries, from when its settlement is published;
-- a year without a row is open
create table ledger_year (
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (county_id, pot, budget_year)
) engine = innodb default charset = utf8mb4;
