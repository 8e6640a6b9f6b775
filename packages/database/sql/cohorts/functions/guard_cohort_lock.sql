-- A published list is locked after its days, when everything said against it is decided; an unpublished one with the reason why.
create or replace function app.guard_cohort_lock() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'DRAFT' and new.lock_reason is null then
    raise exception using errcode = '23514', constraint = 'cohort_lock_reason', message = 'never published and no reason: constraint "cohort_lock_reason"';
  end if;
  if old.state = 'PUBLISHED' and ((now() at time zone 'Asia/Pontianak')::date <= old.objections_until or exists (
      select from cohort_objection o where o.cohort_id = old.id and not exists (select from cohort_objection_decision d where d.objection_id = o.id))) then
    raise exception using errcode = '23514', constraint = 'cohort_objections_open', message = 'objections are still open: constraint "cohort_objections_open"';
  end if;
  return new;
end $$;
