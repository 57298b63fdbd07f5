-- 月度拨付
create table payment_statement (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  community_id int not null,
  month mediumint not null,
  budget_year smallint not null,
  policy_id bigint not null,
  accepted decimal(16, 2) not null,
  payable decimal(16, 2) not null,
  withheld decimal(16, 2) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key payment_statement_month (county_id, pot, month, budget_year, community_id),
  check (payable + withheld = accepted)
) engine = innodb default charset = utf8mb4;
