-- 批次: what a job did for many documents
create table document_run (
  id bigint not null,
  county_id bigint not null,
  job varchar(40) character set ascii not null,
  -- what was issued; null for a check
  kind varchar(40) character set ascii null,
  pot smallint not null,
  budget_year smallint not null,
  month mediumint not null,
  ended_at datetime(3) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key document_run_county (county_id, job, id)
) engine = innodb default charset = utf8mb4;

-- written in the transaction of what it tells, so that a run that goes on does nothing twice
create table document_run_line (
  run_id bigint not null,
  place int not null,
  recipient varchar(60) not null,
  recipient_name varchar(200) not null,
  -- 0 where none was issued
  issue_id bigint not null,
  outcome varchar(10) character set ascii not null,
  reason varchar(100) character set ascii not null,
  arguments varchar(1000) not null,
  primary key (run_id, place),
  foreign key (run_id) references document_run (id)
) engine = innodb default charset = utf8mb4;
