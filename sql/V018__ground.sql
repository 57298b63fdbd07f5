-- 记账依据的版本: counted up by whatever changes on what bookings rest – registers, attribution,
-- policies, closed months – so that a booking sees at once whether what it knows still holds.
alter table registry_county add column ground bigint not null default 0;
