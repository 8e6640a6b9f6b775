-- Reports of deaths that nobody took back, though the keeper has refused the status that they propose: whoever is alive by their record is listed, owed and waited for as
-- before.
create or replace function app.refused_deaths() returns table (event_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.life_event_id from worker_proposal p join worker w on w.id = p.worker_id
  where p.life_event_id is not null and p.state = 'REFUSED' and p.proposed_status = 'DECEASED' and w.status <> 'DECEASED';
$$;
alter function app.refused_deaths owner to payung_crossing;
revoke execute on function app.refused_deaths from public;
grant execute on function app.refused_deaths to payung_crossing;
