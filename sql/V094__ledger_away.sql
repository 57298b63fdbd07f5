-- 县外机构汇总: what institutions outside the county earned from each home, kept with the totals: the
-- page of a community names the largest without looking at single visits.
create table ledger_away (
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  home_community int not null,
  accounting_month mediumint not null,
  institution_code varchar(30) character set ascii collate ascii_bin not null,
  institution_name varchar(200) null,
  visits bigint not null,
  fee decimal(18, 2) not null,
  fund decimal(18, 2) not null,
  primary key (
    county_id, pot, budget_year, home_community, accounting_month, institution_code
  )
) engine = innodb default charset = utf8mb4;

insert into ledger_away
select county_id, pot, budget_year, home_community, accounting_month, institution_code,
  max(institution_name), sum(visits), sum(fee), sum(fund)
from (
  select county_id, pot, budget_year, home_community, accounting_month, institution_code,
    institution_name, visits, fee, fund
  from ledger_visit
  where disposition = 'CHARGED' and category in ('POOLING_AREA', 'OUTSIDE')
  union all
  select e.county_id, e.pot, e.budget_year, e.home_community, e.accounting_month,
    v.institution_code, v.institution_name, e.visits, e.fee, e.fund
  from ledger_entry e
  join ledger_visit v on v.id = e.visit_id
  where e.disposition = 'CHARGED' and e.category in ('POOLING_AREA', 'OUTSIDE')
) booked
group by county_id, pot, budget_year, home_community, accounting_month, institution_code;
