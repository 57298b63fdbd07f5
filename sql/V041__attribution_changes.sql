-- 归属批量变更: what is to happen to the registers at one stroke, who asked for it and who approved
create table attribution_change (
  id bigint not null,
  county_id bigint not null,
  kind varchar(20) character set ascii not null,
  catchment_kind varchar(20) character set ascii null,
  code varchar(40) character set ascii collate ascii_bin null,
  from_community int not null,
  to_community int not null,
  -- of a list that is signed again; a whole team gives where no doctor does
  giving_team int null,
  giving_doctor int null,
  taking_team int null,
  taking_doctor int null,
  first_day date not null,
  -- the change that this one takes back
  undoes bigint null,
  document varchar(100) not null,
  reason varchar(200) not null,
  state varchar(12) character set ascii not null,
  version int not null,
  -- the version of the frame that the preview rests on
  frame bigint null,
  previewed_at datetime(3) null,
  decided_at datetime(3) null,
  decided_by varchar(60) null,
  decision varchar(200) null,
  begun_at datetime(3) null,
  ended_at datetime(3) null,
  touched_at datetime(3) not null,
  touched_by varchar(60) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key attribution_change_county (county_id, id),
  foreign key (county_id) references registry_county (id)
) engine = innodb default charset = utf8mb4;

-- from whom to whom: what the preview says (actual 0), and what has really moved (actual 1)
create table attribution_change_flow (
  change_id bigint not null,
  actual tinyint not null,
  pot smallint not null,
  from_community int not null,
  to_community int not null,
  persons bigint not null,
  months bigint not null,
  moved_visits bigint not null,
  moved_fund decimal(16, 2) not null,
  beyond_visits bigint not null,
  beyond_fund decimal(16, 2) not null,
  locked_visits bigint not null,
  locked_fund decimal(16, 2) not null,
  primary key (change_id, actual, pot, from_community, to_community),
  foreign key (change_id) references attribution_change (id)
) engine = innodb default charset = utf8mb4;

-- the first persons of the preview
create table attribution_change_person (
  change_id bigint not null,
  number int not null,
  person_id bigint not null,
  pot smallint not null,
  valid_from date not null,
  valid_to date not null,
  from_community int not null,
  to_community int not null,
  primary key (change_id, number),
  foreign key (change_id) references attribution_change (id)
) engine = innodb default charset = utf8mb4;

-- what was done to the registers: rows that went (came 0) and rows that came (came 1)
create table attribution_change_edit (
  change_id bigint not null,
  number int not null,
  came tinyint not null,
  -- of a catchment; null for a membership
  catchment_kind varchar(20) character set ascii null,
  code varchar(40) character set ascii collate ascii_bin null,
  institution_id int null,
  community_id int not null,
  valid_from date not null,
  valid_to date not null,
  primary key (change_id, number),
  foreign key (change_id) references attribution_change (id)
) engine = innodb default charset = utf8mb4;

-- the contracts that were changed, and what they were before; all null for a new one
create table attribution_change_contract (
  change_id bigint not null,
  number int not null,
  contract_no varchar(40) character set ascii collate ascii_bin not null,
  -- how often it was changed, this change included
  version int not null,
  team_id int null,
  doctor_id int null,
  valid_to date null,
  status char(1) character set ascii null,
  end_reason varchar(2) character set ascii null,
  primary key (change_id, number),
  foreign key (change_id) references attribution_change (id)
) engine = innodb default charset = utf8mb4;
