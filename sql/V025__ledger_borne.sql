-- 年度承担: what each home bears of a budget year, kept with the totals: a settlement reads some
-- dozens of rows of it instead of adding up thousands of totals.
create table ledger_borne (
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  home_community int not null,
  signed tinyint not null,
  reason varchar(20) character set ascii not null,
  fund decimal(18, 2) not null,
  primary key (county_id, pot, budget_year, home_community, signed, reason)
) engine = innodb default charset = utf8mb4;

insert into ledger_borne
select county_id, pot, budget_year, home_community, signed, reason, sum(fund)
from ledger_total
group by county_id, pot, budget_year, home_community, signed, reason;
