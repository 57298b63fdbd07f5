-- 文号样式: how a county numbers its documents; rows are added, the newest holds
create table document_pattern (
  id bigint not null,
  county_id bigint not null,
  pattern varchar(100) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key document_pattern_county (county_id, id)
) engine = innodb default charset = utf8mb4;

-- the last number of a year; the row is held while a document is issued, so that there is no gap
create table document_number (
  county_id bigint not null,
  issue_year smallint not null,
  last_number int not null,
  primary key (county_id, issue_year)
) engine = innodb default charset = utf8mb4;
