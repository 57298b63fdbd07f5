-- 密钥印记: what the keys of the certificate numbers of this database are known by
create table registry_key (
  id tinyint not null,
  mark varchar(24) character set ascii not null,
  created_at datetime(3) not null,
  primary key (id)
) engine = innodb default charset = utf8mb4;
