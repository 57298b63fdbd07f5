-- 两册不符: where contract and designation of a person name two communities, as the computing of the
-- attribution finds them. state: OPEN, RULED (个案认定), CORRECTED (in one of the registers)
create table attribution_contradiction (
  county_id bigint not null,
  person_id bigint not null,
  pot smallint not null,
  valid_from date not null,
  valid_to date not null,
  contract_community int not null,
  designation_community int not null,
  state varchar(10) character set ascii not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  settled_at datetime(3) null,
  settled_by varchar(60) null,
  primary key (
    county_id, person_id, pot, valid_from, contract_community, designation_community
  ),
  key attribution_contradiction_state (county_id, state, person_id)
) engine = innodb default charset = utf8mb4;
