-- 归属调账: the version of the attribution that an entry came with
alter table ledger_entry
  add column version_id bigint null after run_id,
  add key ledger_entry_version (county_id, version_id);

-- 未调账: what a changed attribution left where it stands
create table ledger_unmoved (
  id bigint not null,
  county_id bigint not null,
  visit_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  service_month mediumint not null,
  from_community int not null,
  to_community int not null,
  why varchar(20) character set ascii not null,
  version_id bigint not null,
  -- the version that put it right or asked otherwise
  until_version bigint null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key ledger_unmoved_visit (visit_id),
  key ledger_unmoved_county (county_id, until_version, id)
) engine = innodb default charset = utf8mb4;
