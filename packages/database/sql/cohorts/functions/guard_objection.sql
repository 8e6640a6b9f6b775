-- Past the scope of whoever hears it: a village takes objections to a list that it may not change, and a row that one may not change cannot be held.
create or replace function app.guard_objection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c cohort;
begin
  select * into c from cohort k where k.id = new.cohort_id and k.tenant_id = new.tenant_id for share;
  if c.state is distinct from 'PUBLISHED' or app.today() > c.objections_until then
    raise exception using errcode = '23514', constraint = 'objection_in_time', message = 'not within the days for objections: constraint "objection_in_time"';
  end if;
  if new.received_by is distinct from app.user_id() then
    raise exception using errcode = '23514', constraint = 'objection_own_name', message = 'in another’s name: constraint "objection_own_name"';
  end if;
  return new;
end $$;
alter function app.guard_objection owner to payung_crossing;
revoke execute on function app.guard_objection from public;
