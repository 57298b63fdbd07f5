-- 列设置: how accounts look at lists
create table listing_look (
  account varchar(60) collate utf8mb4_bin not null,
  -- the path of the page
  list varchar(60) character set ascii not null,
  -- the names of the columns, by blanks; empty for the usual ones
  fields varchar(1000) character set ascii not null,
  dense boolean not null,
  primary key (account, list)
) engine = innodb default charset = utf8mb4;
