-- 归属调账: the version of the attribution that an entry came with
alter table ledger_entry
  add column version_id bigint null after run_id,
  add key ledger_entry_version (county_id, version_id);

-- 未调账: what a changed attribution left where it stands
create table ledger_unmoved (
  id bigint not null,
  county_id bigint not null,
  visit_id bigint not null,
  pot smallint not null,
  budget_year smallint not null,
  service_month mediumint not null,
  from_community int not null,
  to_community int not null,
  why varchar(20) character set ascii not null,
  version_id bigint not null,
  -- the version that put it right or asked otherwise
  until_version bigint null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key ledger_unmoved_visit (visit_id),
  key ledger_unmoved_county (county_id, until_version, id)
) engine = innodb default charset = utf8mb4;

-- 复核记录条: the version of the attribution goes up with every sign-up; it is no longer part of what
-- is the same for many visits, but said of each.
alter table ledger_visit drop column slip;
alter table ledger_visit
  add column slip varchar(160) character set ascii generated always as (
    concat_ws(
      ' ',
      left(
        md5(
          concat_ws(
            '|', home_community, provider_community, service_month, accounting_month, budget_year,
            pot, revision, visits, signed, category, disposition, reason, terms_id,
            institution_class, med_type, coalesce(dise_no, '-'), pay_loc
          )
        ),
        16
      ),
      id, coalesce(person_id, 0), attribution_version, fee, fund, service_date,
      case
        when pay_loc = '1' or service_date <> date(settled_at)
          then concat_ws(' ', date(settled_at), begun_on)
      end
    )
  ) stored;
