-- 曾锁定年度: a budget year that was locked once, even if it was opened again: what came meanwhile
-- stands in a later year, and a verification must know that it may
create table ledger_late_year (
  county_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  primary key (county_id, pot, budget_year)
) engine = innodb default charset = utf8mb4;

insert into ledger_late_year select county_id, pot, budget_year from ledger_year;
