-- Whoever decides an objection, or proposed an addition that was confirmed, takes one person out and calls another in, and whoever publishes says that the list is the one: both had a hand in it.
create or replace function app.guard_locker() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if app.user_id() is not null and (old.published_by is not distinct from app.user_id()
      or exists (select from cohort_objection_decision d where d.cohort_id = old.id and d.decided_by = app.user_id())
      or exists (select from cohort_addition a join cohort_objection_decision d on d.objection_id = a.objection_id and d.added_standing is not null
        where a.cohort_id = old.id and a.proposed_by = app.user_id() and a.named_worker_id = d.named_worker_id)) then
    raise exception using errcode = '23514', constraint = 'cohort_maker_is_not_locker', message = 'decided or published by the same person: constraint "cohort_maker_is_not_locker"';
  end if;
  perform app.refuse_maker_account(array(select old.published_by
    union select d.decided_by from cohort_objection_decision d where d.cohort_id = old.id
    union select a.proposed_by from cohort_addition a join cohort_objection_decision d on d.objection_id = a.objection_id and d.added_standing is not null
      where a.cohort_id = old.id and a.named_worker_id = d.named_worker_id), old.tenant_id);
  return new;
end $$;
revoke execute on function app.guard_locker from public;
