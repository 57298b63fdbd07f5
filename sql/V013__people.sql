-- 人员定点 (PSN_FIX_MAIN_DETL_D): the register of the insurance beside the contracts
create table enrolment_designation (
  id bigint not null,
  county_id bigint not null,
  psn_no varchar(30) character set ascii collate ascii_bin not null,
  person_id bigint not null,
  pot smallint not null,
  choice tinyint not null,
  institution_id int not null,
  valid_from date not null,
  valid_to date not null,
  run_id bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key enrolment_designation_start (county_id, psn_no, pot, choice, valid_from),
  foreign key (person_id) references registry_person (id),
  foreign key (institution_id) references registry_institution (id),
  check (valid_from < valid_to)
) engine = innodb default charset = utf8mb4;

-- 个案认定: typed exceptions; never changed, a later one counts instead
create table attribution_exception (
  id bigint not null,
  county_id bigint not null,
  person_id bigint not null,
  pot smallint not null,
  valid_from date not null,
  valid_to date not null,
  community_id int not null,
  document varchar(100) not null,
  reason varchar(200) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key attribution_exception_county (county_id, id),
  foreign key (person_id) references registry_person (id),
  foreign key (community_id) references registry_community (id),
  check (valid_from < valid_to)
) engine = innodb default charset = utf8mb4;

-- 未归属缘由: why nobody's, null for the attributed
alter table attribution_interval add column cause varchar(30) character set ascii null after team_id;
