-- 审计事件: rows are added, never changed or removed
create table audit_event (
  id bigint not null,
  -- empty where none is known
  county varchar(12) character set ascii not null,
  happened_at datetime(3) not null,
  account varchar(60) collate utf8mb4_bin not null,
  way varchar(200) not null,
  address varchar(45) character set ascii not null,
  request varchar(8) character set ascii not null,
  outcome varchar(8) character set ascii not null,
  deed varchar(100) character set ascii not null,
  community varchar(60) not null,
  person_id bigint null,
  object varchar(1000) not null,
  reason varchar(500) not null,
  -- old and new values
  changes mediumtext not null,
  primary key (id),
  key audit_event_time (county, happened_at, id),
  key audit_event_account (county, account, happened_at, id),
  key audit_event_deed (county, deed, happened_at, id),
  key audit_event_person (county, person_id, happened_at, id),
  key audit_event_since (happened_at)
) engine = innodb default charset = utf8mb4;

-- 审计链: the place of each event in the chain of its county, and its seal
create table audit_seal (
  county varchar(12) character set ascii not null,
  number bigint not null,
  event_id bigint not null,
  algorithm tinyint not null,
  seal char(64) character set ascii not null,
  sealed_at datetime(3) not null,
  primary key (county, number),
  unique key audit_seal_event (event_id)
) engine = innodb default charset = utf8mb4;

-- how far each chain is; its row is held while it grows
create table audit_head (
  county varchar(12) character set ascii not null,
  number bigint not null,
  seal char(64) character set ascii not null,
  primary key (county)
) engine = innodb default charset = utf8mb4;

-- 审计链校验
create table audit_check (
  id bigint not null,
  county varchar(12) character set ascii not null,
  ended_at datetime(3) null,
  -- how far the chain is whole
  number bigint not null,
  seal char(64) character set ascii not null,
  -- the first break; null for none
  broken varchar(8) character set ascii null,
  broken_number bigint not null,
  broken_event bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key audit_check_county (county, id)
) engine = innodb default charset = utf8mb4;
