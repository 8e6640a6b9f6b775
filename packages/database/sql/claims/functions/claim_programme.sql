-- Which insurance an event asks, as `claimProgramme` of `packages/domain/src/benefit/work-relation.ts` says: death insurance pays deaths alone, and work accident insurance
-- what is of work, an illness that work has caused among it. Null where neither pays. An accident of which that is not known yet is treated as one of work. Without settings of its own, so that it becomes a
-- part of the statement that asks it.
create or replace function app.claim_programme(e life_event) returns text language sql immutable as $$
  select case
    when e.kind = 'OCCUPATIONAL_ILLNESS' or e.kind in ('DEATH', 'ACCIDENT', 'TOTAL_DISABILITY') and e.of_occupational_illness then 'WORK_ACCIDENT'
    when e.kind = 'DEATH' then case when e.at_work_or_on_the_way and e.because_of_work then 'WORK_ACCIDENT' else 'DEATH' end
    when e.kind in ('ACCIDENT', 'TOTAL_DISABILITY') and coalesce(e.at_work_or_on_the_way, true) and coalesce(e.because_of_work, true) then 'WORK_ACCIDENT' end;
$$;
