-- all that whose somebody is depends on of an insured period is in a key by person: to look the rest
-- up in the table took a third of the time of reading everybody's periods
alter table registry_insured
  add key registry_insured_person (
    person_id, county_id, pot, psn_type, flexible, township, residence_township, emp_no,
    school_code, valid_from, valid_to
  );
