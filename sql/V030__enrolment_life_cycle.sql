-- 签约的全过程: what a fee is made of, households, and every change of a contract.
-- status 9 is 作废: entered by mistake, stays in the history and counts nowhere
alter table enrolment_contract
  add column fee_fund decimal(16, 2) null after fee,
  add column fee_public_health decimal(16, 2) null after fee_fund,
  add column fee_person decimal(16, 2) null after fee_public_health,
  add column family_no varchar(40) character set ascii collate ascii_bin null after fee_person,
  add column version int not null default 0 after run_id;

-- 变更记录, append-only. differences: a line for each field, with what it was and became, by tabs
create table enrolment_change (
  id bigint not null,
  county_id bigint not null,
  person_id bigint not null,
  contract_no varchar(40) character set ascii collate ascii_bin not null,
  kind varchar(12) character set ascii not null,
  differences text not null,
  reason varchar(200) null,
  document varchar(100) null,
  run_id bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key enrolment_change_person (person_id, id),
  foreign key (person_id) references registry_person (id)
) engine = innodb default charset = utf8mb4;
