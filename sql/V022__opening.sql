-- 期初: what a county brings along from before it began with us, by community, pot and budget year
create table ledger_opening (
  id bigint not null,
  county_id bigint not null,
  budget_year smallint not null,
  pot smallint not null,
  community_id int not null,
  item varchar(10) character set ascii not null,
  -- of the signed, of the unsigned, or of both
  share varchar(10) character set ascii not null,
  -- yuan; visits and heads are whole numbers
  amount decimal(16, 2) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key ledger_opening_key (county_id, budget_year, pot, community_id, item, share),
  constraint ledger_opening_amount check (amount >= 0)
) engine = innodb default charset = utf8mb4;

-- 周转金: what was granted here. Debts come with the opening; the column was never written.
create table payment_advance (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  community_id int not null,
  budget_year smallint not null,
  amount decimal(16, 2) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key payment_advance_year (county_id, pot, budget_year, community_id),
  constraint payment_advance_amount check (amount > 0)
) engine = innodb default charset = utf8mb4;

insert into payment_advance
  select id, county_id, pot, community_id, budget_year, advance, created_at, created_by
  from payment_opening where advance > 0;

drop table payment_opening;
