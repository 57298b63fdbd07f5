-- 周转金申请: asked for, examined by a clerk, signed, granted
create table payment_request (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  community_id int not null,
  budget_year smallint not null,
  remark varchar(500) not null,
  -- what it was examined by: for how many months the balance of the fund lasts
  balance decimal(12, 4) null,
  deficit boolean null,
  amount decimal(16, 2) null,
  refusal varchar(12) character set ascii null,
  examined_at datetime(3) null,
  examined_by varchar(60) null,
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
  key payment_request_year (county_id, pot, budget_year)
) engine = innodb default charset = utf8mb4;
