-- 年终收付: what the settlement of a year, or a supplement to it, pays to a community or claims
create table payment_year_end (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  -- of the paper: 0 the settlement, above it supplements
  number smallint not null,
  community_id int not null,
  -- below 0.00 a debt
  amount decimal(16, 2) not null,
  -- the budget year whose months recover a debt
  debt_year smallint not null,
  -- when it was really paid, and by which voucher
  paid_on date null,
  voucher varchar(60) null,
  paid_at datetime(3) null,
  paid_by varchar(60) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key payment_year_end_paper (county_id, pot, budget_year, number, community_id),
  key payment_year_end_debt (county_id, pot, debt_year)
) engine = innodb default charset = utf8mb4;
