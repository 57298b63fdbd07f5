-- 已签发文书: rows are added; only the mark that one no longer holds comes later, and stays
create table document_issue (
  id bigint not null,
  county_id bigint not null,
  kind varchar(40) character set ascii not null,
  -- 0 for none
  pot smallint not null,
  budget_year smallint not null,
  -- yyyymm; 0 for the year
  month mediumint not null,
  -- the code of a community or doctor; empty for the county
  recipient varchar(60) not null,
  recipient_name varchar(200) not null,
  version int not null,
  -- the year of issue, and what counts within it
  issue_year smallint not null,
  sequence int not null,
  number varchar(100) not null,
  title varchar(300) not null,
  title_en varchar(300) not null,
  digest char(64) character set ascii not null,
  superseded_at datetime(3) null,
  superseded_by varchar(60) null,
  -- VERSION or BOOKS
  superseded_why varchar(10) character set ascii null,
  -- null once it no longer holds
  live boolean null default true,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key document_issue_version (county_id, kind, pot, budget_year, month, recipient, version),
  unique key document_issue_live (county_id, kind, pot, budget_year, month, recipient, live),
  unique key document_issue_sequence (county_id, issue_year, sequence),
  unique key document_issue_number (county_id, number)
) engine = innodb default charset = utf8mb4;

create table document_file (
  id bigint not null,
  issue_id bigint not null,
  form varchar(4) character set ascii not null,
  language char(2) character set ascii not null,
  bytes int not null,
  sha256 char(64) character set ascii not null,
  primary key (id),
  unique key document_file_form (issue_id, form, language),
  foreign key (issue_id) references document_issue (id)
) engine = innodb default charset = utf8mb4;

-- a megabyte each, as those of attachments
create table document_file_part (
  file_id bigint not null,
  number int not null,
  content mediumblob not null,
  primary key (file_id, number),
  foreign key (file_id) references document_file (id)
) engine = innodb default charset = utf8mb4;
