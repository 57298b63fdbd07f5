-- 年终调整: what a clerk typed for the final accounts of a community
create table settlement_correction (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  community_id int not null,
  -- the number of the paper that it is for
  number smallint not null,
  kind varchar(10) character set ascii not null,
  population varchar(10) character set ascii not null,
  amount decimal(16, 2) null,
  share decimal(12, 10) null,
  reason varchar(200) not null,
  document varchar(100) not null,
  evidence_id bigint null,
  -- null unless it was withdrawn
  withdrawn_at datetime(3) null,
  withdrawn_by varchar(60) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key settlement_correction_year (county_id, pot, budget_year)
) engine = innodb default charset = utf8mb4;

-- 厘清责任: what part of a deviation comes of what cause
create table settlement_responsibility (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  community_id int not null,
  number smallint not null,
  cause varchar(10) character set ascii not null,
  share decimal(12, 10) null,
  amount decimal(16, 2) null,
  words varchar(500) not null,
  withdrawn_at datetime(3) null,
  withdrawn_by varchar(60) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key settlement_responsibility_year (county_id, pot, budget_year)
) engine = innodb default charset = utf8mb4;
