-- Of these people: in which months signed decrees of others insure them alike, whose they are, and out of which kind of purse. For the functions below alone.
create or replace function app.covered_by_others(own_programme uuid, from_this_month date, until_this_month date, asked_workers uuid[])
returns table (worker_id uuid, from_month date, until_month date, funding_source text, told_by uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct i.worker_id, i.from_month, i.until_month, d.funding_source, d.tenant_id
  from app.insured_alike(own_programme, from_this_month, until_this_month, asked_workers, false) i join decree d on d.id = i.decree_id;
$$;
alter function app.covered_by_others owner to payung_crossing;
revoke execute on function app.covered_by_others from public;
