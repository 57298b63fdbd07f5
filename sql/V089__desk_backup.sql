-- 备份记录: which backups have been noted, all of the whole database
create table desk_backup (
  id bigint not null,
  place varchar(200) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id)
) engine = innodb default charset = utf8mb4;
