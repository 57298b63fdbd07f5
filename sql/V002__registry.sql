-- 基础目录. Ranges of days are half-open: valid_from is in it, valid_to is not (9999-12-31: no end)
create table registry_pooling_area (
  id bigint not null,
  code varchar(6) character set ascii not null,
  name varchar(100) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key registry_pooling_area_code (code)
) engine = innodb default charset = utf8mb4;

create table registry_county (
  id bigint not null,
  pooling_area_id bigint not null,
  code varchar(6) character set ascii not null,
  name varchar(100) not null,
  start_month tinyint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key registry_county_code (code),
  foreign key (pooling_area_id) references registry_pooling_area (id)
) engine = innodb default charset = utf8mb4;

create table registry_institution (
  id int not null,
  county_id bigint not null,
  code varchar(30) character set ascii collate ascii_bin not null,
  name varchar(200) not null,
  pharmacy tinyint not null,
  level varchar(6) character set ascii null,
  primary_flag tinyint not null,
  parent_code varchar(30) character set ascii null,
  area_code varchar(6) character set ascii not null,
  national_code varchar(30) character set ascii null,
  provincial_code varchar(30) character set ascii null,
  valid_from date not null,
  valid_to date not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key registry_institution_code (county_id, code),
  foreign key (county_id) references registry_county (id)
) engine = innodb default charset = utf8mb4;

create table registry_community (
  id int not null,
  county_id bigint not null,
  code varchar(20) character set ascii collate ascii_bin not null,
  name varchar(100) not null,
  lead_code varchar(30) character set ascii not null,
  valid_from date not null,
  valid_to date not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key registry_community_code (county_id, code),
  foreign key (county_id) references registry_county (id)
) engine = innodb default charset = utf8mb4;

create table registry_membership (
  id bigint not null,
  county_id bigint not null,
  community_id int not null,
  institution_id int not null,
  tier varchar(20) character set ascii null,
  valid_from date not null,
  valid_to date not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key registry_membership_start (institution_id, valid_from),
  foreign key (community_id) references registry_community (id),
  foreign key (institution_id) references registry_institution (id)
) engine = innodb default charset = utf8mb4;

create table registry_catchment (
  id bigint not null,
  county_id bigint not null,
  kind varchar(20) character set ascii not null,
  code varchar(40) character set ascii collate ascii_bin not null,
  name varchar(100) null,
  community_id int not null,
  valid_from date not null,
  valid_to date not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key registry_catchment_start (county_id, kind, code, valid_from),
  foreign key (community_id) references registry_community (id)
) engine = innodb default charset = utf8mb4;

-- certificate numbers: ciphertext with its algorithm and key, a keyed hash to look up, and one of
-- the last four characters to search by
create table registry_person (
  id bigint not null,
  county_id bigint not null,
  name varchar(100) not null,
  certificate_type varchar(6) character set ascii not null,
  certificate_cipher varbinary(240) not null,
  certificate_algorithm tinyint not null,
  certificate_key tinyint not null,
  certificate_hash binary(32) not null,
  certificate_tail binary(8) not null,
  gender char(1) character set ascii null,
  birth_date date null,
  death_date date null,
  phone varchar(30) character set ascii null,
  guardian_hash binary(32) null,
  run_id bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key registry_person_certificate (county_id, certificate_hash),
  key registry_person_tail (county_id, certificate_tail),
  key registry_person_name (county_id, name),
  foreign key (county_id) references registry_county (id)
) engine = innodb default charset = utf8mb4;

create table registry_insured (
  id bigint not null,
  county_id bigint not null,
  person_id bigint not null,
  psn_no varchar(30) character set ascii collate ascii_bin not null,
  pot smallint not null,
  psn_type varchar(6) character set ascii not null,
  flexible tinyint not null,
  emp_no varchar(40) character set ascii null,
  township varchar(12) character set ascii null,
  residence_township varchar(12) character set ascii null,
  school_code varchar(40) character set ascii null,
  valid_from date not null,
  valid_to date not null,
  run_id bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key registry_insured_start (person_id, pot, psn_no, valid_from),
  key registry_insured_number (county_id, psn_no),
  foreign key (person_id) references registry_person (id)
) engine = innodb default charset = utf8mb4;
