-- Before accounts of one administrator stop counting apart, and when they do, the account and its administrators hear of it. How many days were left
-- when they were last told; null before the first time.
alter table membership add column grace_told_days smallint check (grace_told_days in (30, 7, 0));
