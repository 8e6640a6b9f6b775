-- What a list showed in public stays as long as the list is public, and for good once it is locked. Only a list that went back to a draft loses it.
-- Whoever sees no cohort removes nothing: the trigger that withdraws a list sees all of them.
create or replace function app.guard_published_people() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from removals r where not exists (select from cohort c where c.id = r.cohort_id and c.state = 'DRAFT')) then
    raise exception using errcode = '23001', constraint = 'published_people_stay', message = 'a public list keeps whom it showed: constraint "published_people_stay"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_published_people from public;
