-- How many of those about whom registers were asked were answered how, but for what was taken back with its file. All are counted, also whom another
-- government keeps by now: these are numbers, and the policy of check_result looks each record up, which took half a second for a province's 75,489.
create or replace function app.answers_of_requests(asked uuid[]) returns table (request_id uuid, answer text, people integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (
    select q.id from check_request q where q.id = any (asked) and q.tenant_id = app.tenant_id()
      and (app.area_scope() = '' and app.agency_id() is null or q.made_by = app.user_id())
  ), said as (
    select r.request_id, r.answer, count(*) as people from check_result r
    where r.request_id in (select o.id from own o) and r.answer <> 'TAKEN_BACK' group by 1, 2
  ), taken_back as (
    select r.request_id, r.answer, count(*) as people from check_result r
    where (r.import_id, r.worker_id) in (select t.import_id, t.worker_id from check_result t where t.answer = 'TAKEN_BACK' and t.tenant_id = app.tenant_id())
      and r.request_id in (select o.id from own o) and r.answer <> 'TAKEN_BACK' group by 1, 2
  )
  select s.request_id, s.answer, (s.people - coalesce(b.people, 0))::integer from said s left join taken_back b using (request_id, answer)
  where s.people > coalesce(b.people, 0);
$$;
alter function app.answers_of_requests owner to payung_crossing;
revoke execute on function app.answers_of_requests from public;
grant execute on function app.answers_of_requests to payung_app;
