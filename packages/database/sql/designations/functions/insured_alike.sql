-- Of these people: in which months signed decrees of other programmes insure them alike, of the payer's own or of others. By the person, and by the record
-- where two were merged. For the functions below alone.
create or replace function app.insured_alike(own_programme uuid, from_this_month date, until_this_month date, asked_workers uuid[], by_own boolean)
returns table (worker_id uuid, from_month date, until_month date, decree_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
#variable_conflict use_column
declare
  -- Most lists have none: then nobody of a long list is looked for.
  others constant uuid[] := app.decrees_alike(own_programme, from_this_month, until_this_month, by_own);
begin
  if others = '{}' then
    return;
  end if;
  return query
    with recursive wanted as materialized (
      select w.id, w.person_id, case when w.superseded_by is null then w.id else app.current_record(w.id) end as record_id
      from unnest(asked_workers) a(id) join worker w on w.id = a.id),
    -- The record that stands for each of them today, and all that were merged into it.
    family (id, record_id) as (
      select w.id, w.record_id from wanted w
      union select f.id, k.id from family f join worker k on k.superseded_by = f.record_id),
    -- From these people, never from all whom others insure: a list of three hundred must not read a province's decree of seventy thousand.
    held as (
      select w.id, h.decree_id, h.from_month, h.until_month from wanted w join decree_holding h on h.person_id = w.person_id
      union select f.id, h.decree_id, h.from_month, h.until_month from family f join decree_holding h on h.worker_id = f.record_id)
    select distinct h.id, h.from_month, h.until_month, h.decree_id from held h
    where h.from_month < h.until_month and h.from_month < until_this_month and from_this_month < h.until_month and h.decree_id = any (others);
end $$;
alter function app.insured_alike owner to payung_crossing;
revoke execute on function app.insured_alike from public;
