-- 政策包: all terms of a pot and year, as one document
create table policy_pack (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  year smallint not null,
  version int not null,
  name varchar(60) not null,
  document_no varchar(100) not null,
  title varchar(200) not null,
  valid_from date not null,
  valid_to date not null,
  text mediumtext not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key policy_pack_version (county_id, pot, year, version)
) engine = innodb default charset = utf8mb4;
