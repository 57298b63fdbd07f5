-- 方案: the figures of a year as they were copied, what is changed in them, and the terms that they
-- are settled by; no part of the books
create table settlement_scenario (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  -- a number of its own as long as it is kept, so that a county has not more than there are; null
  -- once it is deleted
  slot tinyint null,
  name varchar(60) not null,
  -- when the figures were those of the books
  copied_at datetime(3) not null,
  figures mediumtext not null,
  changes mediumtext not null,
  terms mediumtext not null,
  deleted_at datetime(3) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key settlement_scenario_slot (county_id, slot)
) engine = innodb default charset = utf8mb4;
