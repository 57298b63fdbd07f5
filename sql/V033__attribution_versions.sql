-- 归属版本: an interval has the version that it came with; one that was superseded lies in the past,
-- with the version that ended it. So whose a person was under any version can be told.
alter table attribution_version
  change column cause kind varchar(60) not null,
  add column reference varchar(60) not null default '' after kind,
  add column note varchar(200) not null default '' after reference,
  -- everybody was looked at, as of created_at
  add column whole tinyint not null default 1 after note,
  -- whose everybody was under it can be told
  add column kept tinyint not null default 1 after whole;

-- until now only the intervals of the newest version were kept
update attribution_version v
  join (select county_id, max(id) as newest from attribution_version group by county_id) n
    on n.county_id = v.county_id
  set v.kept = 0 where v.id < n.newest;

alter table attribution_interval add key attribution_interval_version (county_id, version_id);

create table attribution_past (
  county_id bigint not null,
  person_id bigint not null,
  pot smallint not null,
  valid_from date not null,
  valid_to date not null,
  community_id int not null,
  reason varchar(20) character set ascii not null,
  team_id int not null,
  cause varchar(30) character set ascii null,
  version_id bigint not null,
  until_version bigint not null,
  primary key (county_id, person_id, pot, valid_from, until_version),
  key attribution_past_version (county_id, until_version)
) engine = innodb default charset = utf8mb4;

-- whoever has a changed person as guardian is looked up
alter table registry_person add key registry_person_guardian (county_id, guardian_hash);
