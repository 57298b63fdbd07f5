-- 框架的版本: counted up by whatever changes on what bookings rest beside single persons – policies,
-- institutions, communities, closed months. A sign-up counts up the ground alone.
alter table registry_county add column frame bigint not null default 0;
