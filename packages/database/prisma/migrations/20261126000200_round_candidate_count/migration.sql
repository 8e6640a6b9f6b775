-- How many candidates a round has, and how many of them are accepted: kept by each statement that changes candidates (`app.count_candidates`). Counted anew it
-- took 60 to 100 ms for a round of 75,489, once for each row of a page. `payung verify-rollups` compares it with a recount.
create table round_candidate_count (
  round_id uuid primary key,
  tenant_id uuid not null,
  candidates integer not null,
  accepted integer not null,
  foreign key (round_id, tenant_id) references round (id, tenant_id)
);
alter table round_candidate_count enable row level security;
grant select on round_candidate_count to payung_app;
grant select, insert, update (candidates, accepted) on round_candidate_count to payung_crossing;

-- The lock that this takes keeps candidates as they are until the triggers stand.
alter table candidate no force row level security;
insert into round_candidate_count (round_id, tenant_id, candidates, accepted)
select c.round_id, c.tenant_id, count(*), count(c.accepted_at) from candidate c group by 1, 2;
alter table candidate force row level security;
alter table round_candidate_count force row level security;
