-- 月度拨付: every figure of a statement, with what it was computed from
rename table payment_statement to payment_statement_v007;

create table payment_statement (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  community_id int not null,
  month mediumint not null,
  budget_year smallint not null,
  policy_id bigint not null,
  -- frozen inputs
  number smallint not null,
  budget decimal(16, 2) not null,
  earned decimal(16, 2) not null,
  from_others decimal(16, 2) not null,
  elsewhere decimal(16, 2) not null,
  refused decimal(16, 2) not null,
  adjusted decimal(16, 2) not null,
  -- results
  accepted decimal(16, 2) not null,
  allotted decimal(16, 2) not null,
  kept decimal(16, 2) not null,
  net decimal(16, 2) not null,
  approved decimal(16, 2) not null,
  withheld decimal(16, 2) not null,
  debt_recovered decimal(16, 2) not null,
  advance_recovered decimal(16, 2) not null,
  paid decimal(16, 2) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key payment_statement_month (county_id, pot, month, budget_year, community_id),
  constraint payment_statement_accepted check (accepted = earned - refused + adjusted),
  constraint payment_statement_paid
    check (paid = approved - withheld - debt_recovered - advance_recovered)
) engine = innodb default charset = utf8mb4;

-- what was payable was paid: nothing was carried or recovered yet
insert into payment_statement
  select s.id, s.county_id, s.pot, s.community_id, s.month, s.budget_year, s.policy_id,
    (s.month div 100 - s.budget_year) * 12 + s.month mod 100 - c.start_month + 1,
    0, s.accepted, 0, 0, 0, 0,
    s.accepted, 0, 0, s.accepted, s.accepted, s.withheld, 0, 0, s.payable,
    s.created_at, s.created_by
  from payment_statement_v007 s join registry_county c on c.id = s.county_id;

drop table payment_statement_v007;

-- 年初: last year's debt and the advance with which a community begins a budget year
create table payment_opening (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  community_id int not null,
  budget_year smallint not null,
  debt decimal(16, 2) not null,
  advance decimal(16, 2) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key payment_opening_year (county_id, pot, budget_year, community_id),
  constraint payment_opening_debt check (debt >= 0),
  constraint payment_opening_advance check (advance >= 0)
) engine = innodb default charset = utf8mb4;
