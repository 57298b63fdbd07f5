-- 月度拨付表的会签: the statements of a pot and month are one paper
create table payment_sheet (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  month mediumint not null,
  kind varchar(10) character set ascii not null,
  state varchar(10) character set ascii not null,
  -- how often it was touched
  version int not null,
  -- why it was withdrawn or sent back
  reason varchar(200) null,
  touched_at datetime(3) not null,
  touched_by varchar(60) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key payment_sheet_month (county_id, pot, month)
) engine = innodb default charset = utf8mb4;

-- sheets and statements have their keys from one sequence; those that are there were decided elsewhere
insert into payment_sheet
  select min(id), county_id, pot, month, 'DECIDED', 'APPROVED', 1, null,
    max(created_at), max(created_by), max(created_at), max(created_by)
  from payment_statement group by county_id, pot, month;

alter table payment_statement
  add column sheet_id bigint null,
  -- null once its sheet was withdrawn: the month is prepared again
  add column live boolean null default true,
  add column agreement_id bigint null,
  -- when it was really paid, and by which voucher
  add column paid_on date null,
  add column voucher varchar(60) null,
  add column paid_at datetime(3) null,
  add column paid_by varchar(60) null,
  add key payment_statement_sheet (sheet_id),
  add unique key payment_statement_live (county_id, pot, month, budget_year, community_id, live),
  add foreign key (agreement_id) references budget_agreement (id);

update payment_statement s
  join payment_sheet p on p.county_id = s.county_id and p.pot = s.pot and p.month = s.month
  set s.sheet_id = p.id;

alter table payment_statement
  modify column sheet_id bigint not null,
  drop key payment_statement_month,
  add foreign key (sheet_id) references payment_sheet (id);
