-- Of somebody who is reported dead nothing happens after the death, and another day of death is a contradiction that is settled by correcting the first report or taking
-- it back. Records that were merged are one person, and so is a record that was handed over. Compared after the rows stand, each with all others of the person: also
-- those of the same statement.
create or replace function app.refuse_contradictions(asked_events uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  asked_workers uuid[];
  asked uuid[];
  members uuid[];
  refused text;
begin
  -- Rows of another government than the entered one are refused by the policies.
  asked_workers := array(select e.worker_id from unnest(asked_events) a join life_event e on e.id = a where e.tenant_id = app.tenant_id());
  select array_agg(f.worker_id), array_agg(f.member) into asked, members from app.families_of(asked_workers) f;
  select r.refused into refused
  from unnest(asked_events) a join life_event e on e.id = a and e.tenant_id = app.tenant_id()
    join unnest(asked, members) f(worker_id, member) on f.worker_id = e.worker_id
    join life_event o on o.worker_id = f.member and o.state = 'REPORTED' and o.id <> e.id
    cross join lateral (select case
      when o.kind = e.kind and o.event_day = e.event_day then 'life_event_once'
      when e.kind = 'DEATH' and o.kind = 'DEATH' then 'life_event_one_death'
      -- A day that is known by its month or year alone may be the last of it.
      when e.kind <> 'DEATH' and o.kind = 'DEATH' and e.event_day > app.last_possible_day(o.event_day, o.day_precision) then 'life_event_after_death'
      when e.kind = 'DEATH' and o.kind <> 'DEATH' and o.event_day > app.last_possible_day(e.event_day, e.day_precision) then 'life_event_after_death'
      end) r(refused)
  where r.refused is not null
  order by array_position(array['life_event_once', 'life_event_one_death', 'life_event_after_death'], r.refused) limit 1;
  if refused is not null then
    raise exception using errcode = '23514', constraint = refused, message = format('%s: constraint "%s"',
      case refused when 'life_event_once' then 'reported already' when 'life_event_one_death' then 'dead on another day' else 'after the death' end, refused);
  end if;
end $$;
alter function app.refuse_contradictions owner to payung_crossing;
revoke execute on function app.refuse_contradictions from public;
