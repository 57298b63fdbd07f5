-- 结余内部分配: how a community divides what it retains; decisions are added, the newest holds
create table settlement_division (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  community_id int not null,
  -- counts the decisions of the pot, year and community
  number int not null,
  -- what was divided, and what of it nobody may take
  amount decimal(16, 2) not null,
  undivided decimal(16, 2) not null,
  document varchar(100) not null,
  decided_on date not null,
  minutes_id bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key settlement_division_number (county_id, pot, budget_year, community_id, number),
  foreign key (minutes_id) references document_attachment (id)
) engine = innodb default charset = utf8mb4;

create table settlement_division_line (
  division_id bigint not null,
  -- the code of the member
  member varchar(60) not null,
  -- the tier whose part it is; empty where the terms know none
  tier varchar(10) character set ascii not null,
  amount decimal(16, 2) not null,
  primary key (division_id, member, tier),
  foreign key (division_id) references settlement_division (id)
) engine = innodb default charset = utf8mb4;
