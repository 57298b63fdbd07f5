-- 核查申诉: a community says that a visit is not its own to bear
create table ledger_dispute (
  id bigint not null,
  county_id bigint not null,
  visit_id bigint not null,
  setl_id varchar(30) character set ascii collate ascii_bin not null,
  -- where the visit stood
  pot smallint not null,
  budget_year smallint not null,
  accounting_month mediumint not null,
  community_id int not null,
  fund decimal(16, 2) not null,
  ground varchar(20) character set ascii not null,
  -- 0: nobody should bear it
  target_community int not null,
  words varchar(500) not null,
  evidence_id bigint null,
  state varchar(10) character set ascii not null,
  -- null once it is decided: a visit has one open dispute
  open boolean null default true,
  -- how often it was touched
  version int not null,
  -- the latest decision, also one that was sent back
  decision_id bigint null,
  touched_at datetime(3) not null,
  touched_by varchar(60) not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  unique key ledger_dispute_open (visit_id, open),
  key ledger_dispute_year (county_id, pot, budget_year),
  key ledger_dispute_touched (county_id, touched_at),
  foreign key (evidence_id) references document_attachment (id)
) engine = innodb default charset = utf8mb4;

-- 裁定: what was decided, to be signed; what was sent back is kept
create table ledger_decision (
  id bigint not null,
  dispute_id bigint not null,
  upheld boolean not null,
  -- whom an upheld one lets bear the visit, 0 for nobody
  home_community int not null,
  signed boolean not null,
  words varchar(500) not null,
  -- why it was sent back
  reason varchar(200) null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  foreign key (dispute_id) references ledger_dispute (id)
) engine = innodb default charset = utf8mb4;

alter table ledger_dispute add foreign key (decision_id) references ledger_decision (id);
