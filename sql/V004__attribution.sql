-- 归属: the intervals of the newest version, and what made each version
create table attribution_version (
  id bigint not null,
  county_id bigint not null,
  cause varchar(60) not null,
  persons bigint not null,
  intervals bigint not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id),
  key attribution_version_county (county_id, id),
  foreign key (county_id) references registry_county (id)
) engine = innodb default charset = utf8mb4;

create table attribution_interval (
  county_id bigint not null,
  person_id bigint not null,
  pot smallint not null,
  valid_from date not null,
  valid_to date not null,
  community_id int not null,
  reason varchar(20) character set ascii not null,
  team_id int not null,
  version_id bigint not null,
  primary key (county_id, person_id, pot, valid_from)
) engine = innodb default charset = utf8mb4;
