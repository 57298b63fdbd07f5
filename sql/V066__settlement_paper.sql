-- 清算文书: published settlements and supplements, each with the text that its seal is over
create table settlement_paper (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  -- 0 the settlement, above it supplements
  number smallint not null,
  state varchar(10) character set ascii not null,
  -- how often it was touched
  version int not null,
  -- why it was withdrawn or sent back
  reason varchar(200) null,
  algorithm varchar(20) character set ascii not null,
  digest char(64) character set ascii not null,
  text longtext not null,
  -- null once it was withdrawn: the same number is published anew
  live boolean null default true,
  touched_at datetime(3) not null,
  touched_by varchar(60) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key settlement_paper_number (county_id, pot, budget_year, number, live)
) engine = innodb default charset = utf8mb4;

-- 医共体回复: one for each paper and community
create table settlement_reply (
  paper_id bigint not null,
  community_id int not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (paper_id, community_id),
  foreign key (paper_id) references settlement_paper (id)
) engine = innodb default charset = utf8mb4;

-- 异议与答复
create table settlement_objection (
  paper_id bigint not null,
  community_id int not null,
  figure varchar(20) character set ascii not null,
  words varchar(500) not null,
  -- null until it is answered
  kept boolean null,
  answer varchar(500) null,
  answered_at datetime(3) null,
  answered_by varchar(60) null,
  primary key (paper_id, community_id, figure),
  foreign key (paper_id, community_id) references settlement_reply (paper_id, community_id)
) engine = innodb default charset = utf8mb4;

-- 封存校验: what a check of a seal has found
create table settlement_check (
  id bigint not null,
  paper_id bigint not null,
  -- null until it has ended
  ended_at datetime(3) null,
  differences int null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key settlement_check_paper (paper_id),
  foreign key (paper_id) references settlement_paper (id)
) engine = innodb default charset = utf8mb4;

create table settlement_difference (
  check_id bigint not null,
  number int not null,
  -- the code of the community; empty for what is of none
  community varchar(60) not null,
  figure varchar(60) not null,
  `stored` varchar(500) not null,
  found varchar(500) not null,
  primary key (check_id, number),
  foreign key (check_id) references settlement_check (id)
) engine = innodb default charset = utf8mb4;
