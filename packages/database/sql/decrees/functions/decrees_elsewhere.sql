-- Of people whom the viewer's tenant reads in full: in which months decrees of others name them, and out of which kind of purse. No more than that.
create or replace function app.decrees_elsewhere(asked_workers uuid[]) returns table (worker_id uuid, from_month date, until_month date, funding_source text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.worker_id, p.from_month, p.until_month, p.funding_source from app.people_elsewhere(asked_workers) p
  where app.was_told('DESIGNATION_TOLD', p.worker_id::text);
$$;
alter function app.decrees_elsewhere owner to payung_crossing;
revoke execute on function app.decrees_elsewhere from public;
grant execute on function app.decrees_elsewhere to payung_app;
