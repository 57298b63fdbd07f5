-- 家庭医生签约
create table enrolment_team (
  id int not null,
  county_id bigint not null,
  code varchar(40) character set ascii collate ascii_bin not null,
  name varchar(100) not null,
  institution_id int not null,
  valid_from date not null,
  valid_to date not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key enrolment_team_code (county_id, code),
  foreign key (institution_id) references registry_institution (id)
) engine = innodb default charset = utf8mb4;

create table enrolment_doctor (
  id int not null,
  county_id bigint not null,
  code varchar(20) character set ascii collate ascii_bin not null,
  name varchar(100) not null,
  team_id int not null,
  list_cap int null,
  valid_from date not null,
  valid_to date not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key enrolment_doctor_code (county_id, code),
  foreign key (team_id) references enrolment_team (id)
) engine = innodb default charset = utf8mb4;

-- valid_from, valid_to: the days in force; agreed_to: the end agreed before any termination
create table enrolment_contract (
  id bigint not null,
  county_id bigint not null,
  contract_no varchar(40) character set ascii collate ascii_bin not null,
  person_id bigint not null,
  team_id int not null,
  doctor_id int null,
  sign_date date not null,
  valid_from date not null,
  valid_to date not null,
  agreed_to date not null,
  status char(1) character set ascii not null,
  end_reason varchar(10) character set ascii null,
  person_groups varchar(60) character set ascii null,
  package_code varchar(40) character set ascii null,
  fee decimal(16, 2) null,
  recorded_at datetime null,
  run_id bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  changed_at datetime(3) null,
  changed_by varchar(60) null,
  primary key (id),
  unique key enrolment_contract_number (county_id, contract_no),
  key enrolment_contract_person (person_id, valid_from),
  key enrolment_contract_doctor (doctor_id, valid_to),
  foreign key (person_id) references registry_person (id),
  foreign key (team_id) references enrolment_team (id),
  check (valid_from < valid_to)
) engine = innodb default charset = utf8mb4;
