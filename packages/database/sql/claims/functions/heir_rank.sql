-- How near a relative is, the nearest first, as `HEIR_CLASSES` of `packages/domain/src/benefit/heirs.ts` says: only the nearest class with somebody alive receives.
create or replace function app.heir_rank(relation text) returns integer language sql immutable as $$
  select case relation when 'SPOUSE' then 1 when 'CHILD' then 1 when 'PARENT' then 2 when 'GRANDPARENT' then 2 when 'GRANDCHILD' then 2 when 'SIBLING' then 3 when 'PARENT_IN_LAW' then 4 when 'BY_WILL' then 5 else 6 end;
$$;
