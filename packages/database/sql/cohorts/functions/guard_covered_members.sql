-- A lock refuses them, whoever forgets to look.
create or replace function app.guard_covered_members() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  months daterange := (select p.period from programme p where p.id = new.programme_id);
begin
  if exists (select from app.covered_by_others(new.programme_id, lower(months), upper(months),
      array(select e.worker_id from cohort_entry e where e.cohort_id = new.id))) then
    raise exception using errcode = '23514', constraint = 'cohort_months_covered', message = 'somebody is insured alike by another payer: constraint "cohort_months_covered"';
  end if;
  return null;
end $$;
alter function app.guard_covered_members owner to payung_crossing;
revoke execute on function app.guard_covered_members from public;
