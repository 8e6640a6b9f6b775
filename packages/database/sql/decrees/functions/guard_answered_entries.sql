-- Neither submitted nor signed while a death or move of somebody whom it brings in waits for a decision.
create or replace function app.guard_answered_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.open_answers(new.tenant_id) o cross join lateral app.records_of(o.worker_id) k(id)
      join decree_entry e on e.worker_id = k.id and e.decree_id = new.id and e.change in ('DESIGNATE', 'ADD', 'REPLACE')) then
    raise exception using errcode = '23514', constraint = 'decree_answers_open', message = 'a death or move waits for a decision: constraint "decree_answers_open"';
  end if;
  return null;
end $$;
alter function app.guard_answered_entries owner to payung_crossing;
revoke execute on function app.guard_answered_entries from public;
