-- 作业: long work, waiting, running and past
create table job_task (
  id bigint not null,
  county varchar(6) character set ascii not null,
  kind varchar(40) character set ascii not null,
  subject bigint not null,
  label varchar(200) not null,
  state varchar(10) character set ascii not null,
  done bigint not null,
  total bigint not null,
  stop_asked boolean not null,
  failure varchar(40) character set ascii null,
  arguments varchar(1000) null,
  -- the life of the server that runs it
  life varchar(16) character set ascii null,
  started_at datetime(3) null,
  ended_at datetime(3) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  -- at most one of a kind runs in a county, whoever starts it
  running tinyint generated always as (case when state = 'RUNNING' then 1 end) stored,
  primary key (id),
  unique key job_task_running (county, kind, running),
  key job_task_subject (county, kind, subject),
  key job_task_state (state)
) engine = innodb default charset = utf8mb4;
