-- 编号段: ids are handed out in blocks; AUTO_INCREMENT would lock a table while a file loads
create table bulk_id_block (
  name varchar(60) character set ascii not null,
  next_id bigint not null,
  primary key (name)
) engine = innodb default charset = utf8mb4;
