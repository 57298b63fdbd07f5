-- 行标记: what each row of a closed month was: per row its key, its visit, setl_id, pool payment and
-- the beginning of a digest over all of its columns, packed; a block has some thousand rows
create table ledger_mark (
  county_id bigint not null,
  month mediumint not null,
  -- VISIT or ENTRY
  kind varchar(10) character set ascii not null,
  pot smallint not null,
  number int not null,
  first_id bigint not null,
  last_id bigint not null,
  row_count int not null,
  marks mediumblob not null,
  -- over the marks, unpacked
  digest char(64) character set ascii not null,
  primary key (county_id, month, kind, pot, number)
) engine = innodb default charset = utf8mb4;

-- 关账链: a closing is sealed by a digest over its text, in which that of the closing before it
-- stands; one from before there were seals has none
alter table ledger_month
  add column algorithm varchar(20) character set ascii null,
  add column digest char(64) character set ascii null,
  add column previous char(64) character set ascii null,
  add column text mediumtext null;

-- 分录按险种、月份读取: as ledger_visit_month, in the order of the keys
alter table ledger_entry
  drop key ledger_entry_month,
  add key ledger_entry_month (county_id, pot, accounting_month);
