-- Who takes over a place of a pledge: for whom they came, and from which month.
alter table pledge_place add column came_for uuid references worker, add column came_from date,
  add constraint pledge_place_newcomer check (num_nonnulls(came_for, came_from) <> 1 and came_for <> worker_id);
create index on pledge_place (came_for) where came_for is not null;
-- From whose order a newcomer of an amendment comes: of the pledge that paid for whom they replace. Null for the reserve of the list.
alter table decree_entry add column pledge_id uuid references pledge, add constraint decree_entry_of_pledge check (pledge_id is null or change = 'REPLACE');
create index on decree_entry (pledge_id) where pledge_id is not null;
-- Replaced by one that leaves out whom drafts of amendments bring in.
drop function if exists app.pledge_reserve(pledge);
