-- 预警: the warnings of a month as they were computed when they were issued
create table monitoring_warning (
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  month mediumint not null,
  -- 0 for the whole county
  community_id int not null,
  indicator varchar(30) character set ascii not null,
  level varchar(10) character set ascii not null,
  figure decimal(24, 8) not null,
  side varchar(10) character set ascii not null,
  bound decimal(24, 8) not null,
  since mediumint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (county_id, budget_year, pot, month, community_id, indicator)
) engine = innodb default charset = utf8mb4;

-- 年中约谈: planned, held, followed up, closed
create table monitoring_talk (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  month mediumint not null,
  community_id int not null,
  state varchar(10) character set ascii not null,
  version int not null,
  planned_for date not null,
  reason varchar(500) not null,
  held_on date null,
  minutes varchar(4000) null,
  measures varchar(4000) null,
  deadline date null,
  held_at datetime(3) null,
  held_by varchar(60) null,
  followed_on date null,
  follow_up varchar(4000) null,
  followed_at datetime(3) null,
  followed_by varchar(60) null,
  closed_at datetime(3) null,
  closed_by varchar(60) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key monitoring_talk_year (county_id, budget_year)
) engine = innodb default charset = utf8mb4;
