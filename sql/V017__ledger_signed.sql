-- Signed is no longer the same as charged by reason CONTRACT: a ruling or a designation may decide
-- about somebody with a contract. The two sums of an account otherwise alike are kept apart. What is
-- in the books keeps its flag.
alter table ledger_total
  drop primary key,
  add primary key (
    county_id, pot, budget_year, accounting_month, service_month, home_community,
    provider_community, category, reason, signed
  );
