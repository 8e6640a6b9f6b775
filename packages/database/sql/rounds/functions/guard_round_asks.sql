-- Whoever runs an open round asks somebody, or closes it.
create or replace function app.guard_round_asks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from round r where r.id in (select g.round_id from gone g) and r.state = 'OPEN' and not exists (select from round_task t where t.round_id = r.id)) then
    raise exception using errcode = '23514', constraint = 'round_asks_somebody', message = 'nobody would be asked any more: constraint "round_asks_somebody"';
  end if;
  return null;
end $$;
alter function app.guard_round_asks owner to payung_crossing;
revoke execute on function app.guard_round_asks from public;
