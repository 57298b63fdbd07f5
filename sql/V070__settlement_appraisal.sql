-- 年度考核: how well a community did in a pot and year, as a paper; versions are never changed once frozen
create table settlement_appraisal (
  id bigint not null,
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  community_id int not null,
  -- counts the versions of the pot, year and community
  number int not null,
  policy_id bigint not null,
  state varchar(10) character set ascii not null,
  -- how often it was touched
  version int not null,
  -- null as long as marks are missing
  score decimal(12, 2) null,
  -- the month at whose end the figures of the monitoring were known
  taken mediumint null,
  -- why it was sent back or replaced
  reason varchar(200) null,
  -- null once another version has taken its place
  live boolean null default true,
  published_at datetime(3) null,
  published_by varchar(60) null,
  touched_at datetime(3) not null,
  touched_by varchar(60) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key settlement_appraisal_live (county_id, pot, budget_year, community_id, live)
) engine = innodb default charset = utf8mb4;

create table settlement_appraisal_line (
  appraisal_id bigint not null,
  kind varchar(10) character set ascii not null,
  -- the number of the indicator, the name of the gate or the code of the member
  code varchar(60) not null,
  place int not null,
  -- the figure as it was taken, exact
  part varchar(120) character set ascii null,
  whole varchar(120) character set ascii null,
  marks decimal(24, 10) null,
  words varchar(1000) null,
  evidence_id bigint null,
  objection varchar(1000) null,
  objected_at datetime(3) null,
  objected_by varchar(60) null,
  answer varchar(1000) null,
  -- the marks before the answer changed them; null where it kept them
  former decimal(24, 10) null,
  answered_at datetime(3) null,
  answered_by varchar(60) null,
  primary key (appraisal_id, kind, code),
  foreign key (appraisal_id) references settlement_appraisal (id),
  foreign key (evidence_id) references document_attachment (id)
) engine = innodb default charset = utf8mb4;
