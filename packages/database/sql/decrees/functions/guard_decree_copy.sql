-- A copy says for good what was sent. Its state and its early end alone change, and only to what the decree itself says by then; whether its figures are shown is written once.
-- How many registrations are still to be sent is no part of what it says.
-- Whoever sees no decree changes nothing: the trigger that copies sees all of them.
create or replace function app.guard_decree_copy() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (to_jsonb(new) - '{state,ended_from,figures,registrations_left}'::text[]) <> (to_jsonb(old) - '{state,ended_from,figures,registrations_left}'::text[])
      or (old.figures is not null and new.figures is distinct from old.figures)
      or not exists (select from decree d where d.id = new.decree_id and d.state = new.state and d.ended_from is not distinct from new.ended_from) then
    raise exception using errcode = '23001', constraint = 'decree_copy_as_sent', message = 'a copy follows its decree alone: constraint "decree_copy_as_sent"';
  end if;
  return new;
end $$;
revoke execute on function app.guard_decree_copy from public;
