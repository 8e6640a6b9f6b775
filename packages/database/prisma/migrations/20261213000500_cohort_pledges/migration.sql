-- Whose people a list is drawn from: pledges that companies have approved. None for a list that is drawn from everybody.
alter table cohort add column pledge_ids uuid[] not null default '{}'
  constraint cohort_pledges_max check (cardinality(pledge_ids) <= 12 and array_position(pledge_ids, null) is null);
create index on cohort using gin (pledge_ids) where pledge_ids <> '{}';
grant insert (pledge_ids), update (pledge_ids) on cohort to payung_app;
