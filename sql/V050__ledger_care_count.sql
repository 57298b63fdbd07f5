-- 就诊计数: what only the single visits tell of a closed accounting month, counted once: the month
-- never changes any more.
create table ledger_care_count (
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  accounting_month mediumint not null,
  home_community int not null,
  at_primary bigint not null,
  unreferred bigint not null,
  persons bigint not null,
  primary key (county_id, pot, budget_year, accounting_month, home_community)
) engine = innodb default charset = utf8mb4;
