-- The annex of a draft without whose death or move waits for a decision. Whoever was left out of it before stays out.
create or replace function app.take_answered_out(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'DESIGNATION');
  answered uuid[];
  absent uuid[];
begin
  select coalesce(array_agg(distinct e.worker_id), '{}') into answered from app.open_answers(d.tenant_id) o cross join lateral app.records_of(o.worker_id) k(id)
    join decree_entry e on e.worker_id = k.id and e.decree_id = d.id;
  select coalesce(array_agg(c.worker_id), '{}') into absent from cohort_entry c
    where c.cohort_id = d.cohort_id and not exists (select from decree_entry e where e.decree_id = d.id and e.worker_id = c.worker_id);
  perform app.fill_without(d, answered || absent);
  return cardinality(answered);
end $$;
alter function app.take_answered_out owner to payung_crossing;
revoke execute on function app.take_answered_out from public;
grant execute on function app.take_answered_out to payung_app;
