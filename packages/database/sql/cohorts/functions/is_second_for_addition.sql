-- Whether somebody else has proposed that this objection brings this person in. An account that may belong to the same person is nobody else.
create or replace function app.is_second_for_addition(asked_objection uuid, asked_worker uuid) returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (select from cohort_addition a where a.objection_id = asked_objection and a.named_worker_id = asked_worker
    and a.proposed_by is distinct from app.user_id() and not app.may_be_a_maker(array[a.proposed_by], a.tenant_id));
$$;
revoke execute on function app.is_second_for_addition from public;
grant execute on function app.is_second_for_addition to payung_app, payung_crossing;
