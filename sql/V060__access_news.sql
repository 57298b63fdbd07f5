-- Until when somebody has said that all news are known.
ALTER TABLE access_account ADD COLUMN news_read_at DATETIME(3) NULL;
