-- 随人走: what of a statement was computed from people, and by which versions
alter table payment_statement
  add column adjustment decimal(16, 2) not null default 0 after allotted,
  add column budget_version int null after budget,
  add column attribution_version bigint null after budget_version;

-- 已拨人数: the people of the months so far, as they were known when a month was prepared
create table payment_member (
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  month mediumint not null,
  service_month mediumint not null,
  community_id int not null,
  cell varchar(60) not null,
  signed boolean not null,
  units bigint not null,
  primary key (
    county_id, pot, budget_year, month, service_month, community_id, cell, signed
  )
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;

-- 人数调整: what came of people who belong to others in paid months; the rest has no months
create table payment_adjustment (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  month mediumint not null,
  community_id int not null,
  service_month mediumint null,
  version_id bigint null,
  -- 0 is nobody's, and null not insured
  from_community int null,
  from_signed boolean null,
  to_community int null,
  to_signed boolean null,
  cell varchar(60) null,
  units bigint not null,
  per_unit decimal(20, 8) not null,
  amount decimal(16, 2) not null,
  primary key (id),
  key payment_adjustment_year (county_id, pot, budget_year, month)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;
