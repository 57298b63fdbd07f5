-- all that whose somebody is depends on of a contract is in the key by person: to look the rest up
-- in the table took most of the time of reading everybody's contracts
alter table enrolment_contract
  drop key enrolment_contract_person,
  add key enrolment_contract_person (
    person_id, valid_from, valid_to, team_id, county_id, status, sign_date, contract_no
  );
