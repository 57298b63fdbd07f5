-- 文件: every import, and the rows that it refused
create table files_run (
  id bigint not null,
  county_id bigint not null,
  kind varchar(30) character set ascii not null,
  file_name varchar(200) not null,
  sha256 binary(32) not null,
  encoding varchar(20) character set ascii not null,
  state varchar(10) character set ascii not null,
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_repeated bigint not null,
  rows_rejected bigint not null,
  finished_at datetime(3) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key files_run_county (county_id, created_at)
) engine = innodb default charset = utf8mb4;

create table files_rejected (
  run_id bigint not null,
  line bigint not null,
  field varchar(40) character set ascii not null,
  reason varchar(40) character set ascii not null,
  value varchar(200) null,
  primary key (run_id, line),
  foreign key (run_id) references files_run (id)
) engine = innodb default charset = utf8mb4;
