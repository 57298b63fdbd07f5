-- 复核记录条: what re-deriving the ledger needs of a visit, as one text, so that a verification
-- reads millions of them in little time: a mark that is the same for all visits that were booked
-- alike, then what each has of its own. The days of settlement and beginning follow only where they
-- may differ from the service date. The database makes it from the row whenever that changes.
alter table ledger_visit
  add column slip varchar(140) character set ascii generated always as (
    concat_ws(
      ' ',
      left(
        md5(
          concat_ws(
            '|', home_community, provider_community, service_month, accounting_month, budget_year,
            pot, revision, visits, signed, category, disposition, reason, terms_id,
            attribution_version, institution_class, med_type, coalesce(dise_no, '-'), pay_loc
          )
        ),
        16
      ),
      id, coalesce(person_id, 0), fee, fund, service_date,
      case
        when pay_loc = '1' or service_date <> date(settled_at)
          then concat_ws(' ', date(settled_at), begun_on)
      end
    )
  ) stored;
