-- A record becomes dead of which no report told before: a report has told already.
create or replace function app.tell_of_family() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from life_event e where e.worker_id in (select app.record_family(new.id)) and e.kind = 'DEATH' and e.state = 'REPORTED') then
    perform app.tell_payers_of_families(array[new.id], null);
    perform app.tell_of_deaths(array[new.id]);
  end if;
  return null;
end $$;
alter function app.tell_of_family owner to payung_crossing;
revoke execute on function app.tell_of_family from public;
