-- 服务包: what can be signed up for, and who pays which part of its fee
create table enrolment_package (
  id bigint not null,
  county_id bigint not null,
  code varchar(40) character set ascii collate ascii_bin not null,
  name varchar(100) not null,
  fund decimal(16, 2) not null,
  public_health decimal(16, 2) not null,
  person decimal(16, 2) not null,
  valid_from date not null,
  valid_to date not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key enrolment_package_start (county_id, code, valid_from),
  foreign key (county_id) references registry_county (id),
  check (valid_from < valid_to)
) engine = innodb default charset = utf8mb4;
