-- The annex of a draft without whom others, or other programmes of the same payer, insure already, where whoever makes it takes them out.
create or replace function app.take_covered_out(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'DESIGNATION');
  covered uuid[];
begin
  select coalesce(array_agg(i.worker_id), '{}') into covered
  from (select c.worker_id from app.covered_in(d.id) c union select o.worker_id from app.insured_by_own(d.id) o) i;
  perform app.fill_without(d, covered);
  return cardinality(covered);
end $$;
alter function app.take_covered_out owner to payung_crossing;
revoke execute on function app.take_covered_out from public;
grant execute on function app.take_covered_out to payung_app;
