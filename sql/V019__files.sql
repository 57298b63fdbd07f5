-- 文件: an import is looked at, waits, runs and ends; what came out of it is kept
alter table files_run
  -- what is posted without a file has neither
  modify column sha256 binary(32) null,
  modify column encoding varchar(20) character set ascii null,
  add column bytes bigint not null default 0 after encoding,
  add column form varchar(10) character set ascii null after bytes,
  -- about how many rows there are; 0 where that is not known
  add column rows_expected bigint not null default 0 after form,
  -- the names of the columns, for the download of rejected rows
  add column header mediumtext null after rows_expected,
  -- where the lines of its parts begin, if it has several
  add column places mediumtext null after header,
  add column findings bigint not null default 0 after rows_rejected,
  add column failure varchar(40) character set ascii null after findings,
  add column arguments varchar(1000) null after failure,
  add column started_at datetime(3) null after arguments,
  add key files_run_hash (county_id, kind, sha256);

-- number tells rows of one line apart; record is the row as it came, encrypted
alter table files_rejected
  add column number bigint not null default 0 after line,
  add column record mediumblob null,
  drop primary key,
  add primary key (run_id, line, number);

-- what is remarkable about accepted rows
create table files_finding (
  run_id bigint not null,
  line bigint not null,
  number bigint not null,
  field varchar(40) character set ascii not null,
  reason varchar(40) character set ascii not null,
  value varchar(200) null,
  primary key (run_id, line, number),
  foreign key (run_id) references files_run (id)
) engine = innodb default charset = utf8mb4;

-- rejected rows and findings by reason: all of them, also those above the limit of what is kept
create table files_reason (
  run_id bigint not null,
  finding boolean not null,
  reason varchar(40) character set ascii not null,
  row_count bigint not null,
  primary key (run_id, finding, reason),
  foreign key (run_id) references files_run (id)
) engine = innodb default charset = utf8mb4;

create table files_sum (
  run_id bigint not null,
  pot smallint not null,
  row_count bigint not null,
  fee decimal(18, 2) not null,
  fund decimal(18, 2) not null,
  primary key (run_id, pot),
  foreign key (run_id) references files_run (id)
) engine = innodb default charset = utf8mb4;
