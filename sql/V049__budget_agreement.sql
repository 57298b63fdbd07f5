-- 打包付费协议: the bureau and a lead hospital, for a pot and year
create table budget_agreement (
  id bigint not null,
  county_id bigint not null,
  community_id int not null,
  pot smallint not null,
  year smallint not null,
  policy_id bigint not null,
  document varchar(100) not null,
  signed_on date not null,
  valid_from date not null,
  valid_to date not null,
  scan_id bigint not null,
  state varchar(10) character set ascii not null,
  -- how often it was touched
  version int not null,
  -- why it was sent back or ended
  reason varchar(200) null,
  touched_at datetime(3) not null,
  touched_by varchar(60) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key budget_agreement_year (county_id, pot, year),
  foreign key (policy_id) references policy_pack (id),
  foreign key (scan_id) references document_attachment (id)
) engine = innodb default charset = utf8mb4;

-- the members as they were on its first day
create table budget_agreement_member (
  agreement_id bigint not null,
  number int not null,
  code varchar(40) not null,
  name varchar(200) not null,
  primary key (agreement_id, number),
  foreign key (agreement_id) references budget_agreement (id)
) engine = innodb default charset = utf8mb4;
