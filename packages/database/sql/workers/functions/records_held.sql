-- Which of these records whoever is entered may not call verified, since they entered it or visited the person themselves, or may have done so under
-- another account. Each account is compared once, however many records it made.
create or replace function app.records_held(asked uuid[]) returns table (worker_id uuid, is_own boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with maker as materialized (select * from app.makers_of_records(asked)),
  held as materialized (
    select d.tenant_id, d.user_id, d.user_id = app.user_id() as is_own from (select distinct m.tenant_id, m.user_id from maker m) d
    where d.user_id = app.user_id() or app.may_be_a_maker(array[d.user_id], d.tenant_id))
  select m.worker_id, bool_or(h.is_own) from maker m join held h on h.tenant_id = m.tenant_id and h.user_id = m.user_id group by m.worker_id;
$$;
alter function app.records_held owner to payung_crossing;
revoke execute on function app.records_held from public;
grant execute on function app.records_held to payung_app;
