-- 签署: who signed which step of which paper, and what it was; rows are added and never changed
create table access_signature (
  paper varchar(20) character set ascii not null,
  paper_id bigint not null,
  step varchar(10) character set ascii not null,
  digest char(64) character set ascii not null,
  version int not null,
  signed_at datetime(3) not null,
  signed_by varchar(60) not null,
  primary key (paper, paper_id, step)
) engine = innodb default charset = utf8mb4;
