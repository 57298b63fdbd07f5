-- The inclusion list asks for the class of the institution, also of visits in the books; and
-- unreferred is a visit outside the pooling area, no longer one outside the county.
alter table ledger_visit
  add column institution_class varchar(10) character set ascii not null default 'HOSPITAL'
  after institution_id;
update ledger_visit set institution_class = 'PHARMACY' where category = 'PHARMACY';
update ledger_visit v join registry_institution i on i.id = v.institution_id
  set v.institution_class = 'PRIMARY'
  where i.primary_flag = 1 and v.category <> 'PHARMACY';
alter table ledger_visit alter column institution_class drop default;
update ledger_visit set unreferred = 0 where unreferred = 1 and category = 'POOLING_AREA';
