-- 门诊包干预算
create table budget_budget (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  year smallint not null,
  version int not null,
  policy_id bigint not null,
  attribution_version bigint not null,
  total decimal(16, 2) not null,
  reserve decimal(16, 2) not null,
  distributable decimal(16, 2) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key budget_budget_version (county_id, pot, year, version)
) engine = innodb default charset = utf8mb4;

create table budget_line (
  budget_id bigint not null,
  position int not null,
  community_id int not null,
  code varchar(20) character set ascii not null,
  member_months bigint not null,
  amount decimal(16, 2) not null,
  primary key (budget_id, position),
  foreign key (budget_id) references budget_budget (id)
) engine = innodb default charset = utf8mb4;
