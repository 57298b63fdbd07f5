-- 台账校验: what re-deriving the ledger found. How a verification stands is told by its job.
create table ledger_verification (
  id bigint not null,
  county_id bigint not null,
  budget_year smallint null,
  visits bigint not null,
  charged bigint not null,
  excluded bigint not null,
  not_chargeable bigint not null,
  entries bigint not null,
  total_lines bigint not null,
  began_at datetime(3) null,
  ended_at datetime(3) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key ledger_verification_county (county_id, id)
) engine = innodb default charset = utf8mb4;

-- how many differences of a kind there are
create table ledger_finding (
  verification_id bigint not null,
  kind varchar(20) character set ascii not null,
  differences bigint not null,
  fund decimal(18, 2) not null,
  primary key (verification_id, kind),
  foreign key (verification_id) references ledger_verification (id)
) engine = innodb default charset = utf8mb4;

-- the first of each kind; parts: what differs, as name, booked, derived
create table ledger_difference (
  verification_id bigint not null,
  number int not null,
  kind varchar(20) character set ascii not null,
  visit_id bigint null,
  setl_id varchar(30) character set ascii collate ascii_bin null,
  person_id bigint null,
  pot smallint not null,
  budget_year smallint not null,
  accounting_month mediumint not null,
  home_community int not null,
  parts varchar(1000) character set ascii not null,
  fund decimal(18, 2) not null,
  primary key (verification_id, number),
  foreign key (verification_id) references ledger_verification (id)
) engine = innodb default charset = utf8mb4;
