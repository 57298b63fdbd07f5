-- 预算版本冻结全部输入：环节、按单元和签约与否的人数、历史数据
alter table budget_budget
  add column stage varchar(10) character set ascii not null default 'YEAR_END',
  add column units_per_year smallint not null default 12,
  add column outpatient decimal(16, 2) not null default 0,
  add column residual decimal(16, 2) not null default 0;

update budget_budget set outpatient = total;

alter table budget_line
  add column signed_amount decimal(16, 2) not null default 0,
  add column history_spending decimal(16, 2) null,
  add column history_visits bigint null,
  add column history_fees decimal(16, 2) null;

create table budget_member (
  budget_id bigint not null,
  position int not null,
  cell varchar(60) not null,
  signed boolean not null,
  units bigint not null,
  primary key (budget_id, position, cell, signed),
  foreign key (budget_id) references budget_budget (id)
) engine = innodb default charset = utf8mb4 collate = utf8mb4_bin;

-- 旧版本没有区分签约与否
insert into budget_member (budget_id, position, cell, signed, units)
select budget_id, position, '', false, member_months from budget_line;
