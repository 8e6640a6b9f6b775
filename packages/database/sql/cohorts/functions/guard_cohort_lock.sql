-- A published list is locked after its days, when everything is decided that an officer took down or confirmed; an unpublished one with the reason why.
-- The lock names how much it did not wait for.
create or replace function app.guard_cohort_lock() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'DRAFT' and new.lock_reason is null then
    raise exception using errcode = '23514', constraint = 'cohort_lock_reason', message = 'never published and no reason: constraint "cohort_lock_reason"';
  end if;
  if old.state = 'PUBLISHED' and (app.today() <= old.objections_until or app.objections_holding(old.id) > 0) then
    raise exception using errcode = '23514', constraint = 'cohort_objections_open', message = 'objections are still open: constraint "cohort_objections_open"';
  end if;
  new.unconfirmed_objections := (select count(*) from cohort_objection o
    where o.cohort_id = old.id and not exists (select from cohort_objection_decision d where d.objection_id = o.id));
  return new;
end $$;
