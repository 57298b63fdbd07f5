-- accounts: the name is the key, because created_by holds it and it is never given to another person
CREATE TABLE access_account (
  name          VARCHAR(60)  COLLATE utf8mb4_bin NOT NULL,
  display_name  VARCHAR(100) NOT NULL,
  office        VARCHAR(100) NOT NULL,
  county        VARCHAR(6)   NOT NULL,
  scope         VARCHAR(20)  NOT NULL,
  doctor        VARCHAR(60)  NULL,
  password_hash VARCHAR(255) NOT NULL,
  enabled       BOOLEAN      NOT NULL,
  created_at    DATETIME(3)  NOT NULL,
  created_by    VARCHAR(60)  NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE access_account_role (
  account VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  role    VARCHAR(30) NOT NULL,
  PRIMARY KEY (account, role),
  CONSTRAINT access_account_role_account FOREIGN KEY (account) REFERENCES access_account (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE access_account_community (
  account   VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  community VARCHAR(60) NOT NULL,
  PRIMARY KEY (account, community),
  CONSTRAINT access_account_community_account FOREIGN KEY (account) REFERENCES access_account (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
