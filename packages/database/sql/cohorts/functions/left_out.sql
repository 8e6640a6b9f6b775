-- Of a locked cohort that a decree designates: who was left out of its annex.
create or replace function app.left_out(asked_cohort uuid) returns table (worker_id uuid, village_code text, area_code text)
language sql stable set search_path = public, pg_temp
begin atomic
  select c.worker_id, c.village_code, c.area_code
  from decree d join cohort_entry c on c.cohort_id = d.cohort_id
  where d.cohort_id = asked_cohort and d.state <> 'CANCELLED' and d.cohort_hash is not null and d.people < (select k.members from cohort k where k.id = asked_cohort)
    and not exists (select from decree_entry e where e.decree_id = d.id and e.worker_id = c.worker_id);
end;
revoke execute on function app.left_out from public;
grant execute on function app.left_out to payung_app, payung_crossing;
