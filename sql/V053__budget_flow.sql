-- 预算协商与会签: each version of a budget is a paper. Those that are there already were decided elsewhere
alter table budget_budget
  add column kind varchar(10) character set ascii not null default 'DECIDED',
  add column state varchar(12) character set ascii not null default 'IN_FORCE',
  -- how often it was touched
  add column touches int not null default 1,
  add column touched_at datetime(3) null,
  add column touched_by varchar(60) null,
  -- shares, factors and adjustments that were agreed on, a line for each; null for none
  add column offer text null,
  add column remark varchar(500) null,
  add column document varchar(100) null,
  add column minutes_id bigint null,
  -- why it was withdrawn or sent back
  add column stop_reason varchar(200) null,
  add foreign key (minutes_id) references document_attachment (id);

update budget_budget set touched_at = created_at, touched_by = created_by;

update budget_budget b
  join (select county_id, pot, year, max(version) as newest from budget_budget
    group by county_id, pot, year) n
    on n.county_id = b.county_id and n.pot = b.pot and n.year = b.year
  set b.state = 'REPLACED' where b.version < n.newest;

alter table budget_budget
  modify column touched_at datetime(3) not null,
  modify column touched_by varchar(60) not null;

-- 事前预算告知: what each community was told, and who has confirmed that it was received
create table budget_notice (
  budget_id bigint not null,
  community_id int not null,
  -- the total of the pot is split again at the year end
  provisional boolean not null,
  agreement_id bigint null,
  issued_at datetime(3) not null,
  confirmed_at datetime(3) null,
  confirmed_by varchar(60) null,
  primary key (budget_id, community_id),
  foreign key (budget_id) references budget_budget (id),
  foreign key (agreement_id) references budget_agreement (id)
) engine = innodb default charset = utf8mb4;
