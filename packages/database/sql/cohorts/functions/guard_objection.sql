create or replace function app.guard_objection() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  c cohort;
begin
  select * into c from cohort k where k.id = new.cohort_id for share;
  if c.state is distinct from 'PUBLISHED' or (now() at time zone 'Asia/Pontianak')::date > c.objections_until then
    raise exception using errcode = '23514', constraint = 'objection_in_time', message = 'not within the days for objections: constraint "objection_in_time"';
  end if;
  if new.received_by is distinct from app.user_id() then
    raise exception using errcode = '23514', constraint = 'objection_own_name', message = 'in another’s name: constraint "objection_own_name"';
  end if;
  return new;
end $$;
