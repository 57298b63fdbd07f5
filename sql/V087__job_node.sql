-- 节点: the lives of servers that work on this database, each with its last sign of life
create table job_node (
  life varchar(16) character set ascii not null,
  name varchar(100) not null,
  -- a folder is used by one server at a time, so its earlier lives are over
  home varchar(300) not null,
  version varchar(60) not null,
  -- by the clock of the database, which all servers share
  started_at datetime(3) not null,
  seen_at datetime(3) not null,
  primary key (life)
) engine = innodb default charset = utf8mb4;
