-- 关账对账: what the platform says a month came to, and what a clerk says about a difference
create table ledger_control_total (
  id bigint not null,
  county_id bigint not null,
  month mediumint not null,
  pot smallint not null,
  -- empty: all institutions
  institution_code varchar(30) character set ascii collate ascii_bin not null,
  -- empty: all kinds of clearing
  clr_type varchar(6) character set ascii not null,
  visits bigint not null,
  fee decimal(18, 2) not null,
  fund decimal(18, 2) not null,
  fund_sum decimal(18, 2) null,
  account_pay decimal(18, 2) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key ledger_control_total_key (county_id, month, pot, institution_code, clr_type)
) engine = innodb default charset = utf8mb4;

-- an explanation holds for the figures that it was given for
create table ledger_explanation (
  county_id bigint not null,
  month mediumint not null,
  pot smallint not null,
  institution_code varchar(30) character set ascii collate ascii_bin not null,
  -- empty: all kinds of clearing
  clearing varchar(10) character set ascii not null,
  their_visits bigint not null,
  their_fee decimal(18, 2) not null,
  their_fund decimal(18, 2) not null,
  our_visits bigint not null,
  our_fee decimal(18, 2) not null,
  our_fund decimal(18, 2) not null,
  text varchar(500) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (county_id, month, pot, institution_code, clearing)
) engine = innodb default charset = utf8mb4;

-- what a month came to when it was closed: it never comes to anything else
create table ledger_month_sum (
  county_id bigint not null,
  month mediumint not null,
  pot smallint not null,
  home_community int not null,
  disposition varchar(20) character set ascii not null,
  visits bigint not null,
  fee decimal(18, 2) not null,
  fund decimal(18, 2) not null,
  primary key (county_id, month, pot, home_community, disposition)
) engine = innodb default charset = utf8mb4;

insert into ledger_month_sum
  select t.county_id, t.accounting_month, t.pot, t.home_community, t.disposition,
    sum(t.visits), sum(t.fee), sum(t.fund)
  from ledger_total t
    join ledger_month m on m.county_id = t.county_id and m.month = t.accounting_month
  where m.state = 'CLOSED'
  group by t.county_id, t.accounting_month, t.pot, t.home_community, t.disposition
  having sum(t.visits) <> 0 or sum(t.fee) <> 0 or sum(t.fund) <> 0;

alter table ledger_entry add key ledger_entry_month (county_id, accounting_month);
