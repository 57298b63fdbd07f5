-- 附件: scans and minutes, as they were handed in; rows are added and never changed
create table document_attachment (
  id bigint not null,
  county_id bigint not null,
  name varchar(200) not null,
  kind varchar(4) character set ascii not null,
  bytes int not null,
  sha256 char(64) character set ascii not null,
  created_at datetime(3) not null,
  created_by varchar(60) not null,
  primary key (id)
) engine = innodb default charset = utf8mb4;

-- a megabyte each: no packet to the server grows with the file
create table document_attachment_part (
  attachment_id bigint not null,
  number int not null,
  content mediumblob not null,
  primary key (attachment_id, number),
  foreign key (attachment_id) references document_attachment (id)
) engine = innodb default charset = utf8mb4;
