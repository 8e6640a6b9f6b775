-- Whether somebody else has proposed that this objection brings this person in.
create or replace function app.is_second_for_addition(asked_objection uuid, asked_worker uuid) returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (select from cohort_addition a where a.objection_id = asked_objection and a.named_worker_id = asked_worker
    and a.proposed_by is distinct from app.user_id());
$$;
revoke execute on function app.is_second_for_addition from public;
grant execute on function app.is_second_for_addition to payung_app, payung_crossing;
