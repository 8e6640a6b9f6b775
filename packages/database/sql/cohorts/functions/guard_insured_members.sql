-- A lock refuses whom another programme of the same payer insures alike: the signature of their second decree would refuse them, when it is too late.
create or replace function app.guard_insured_members() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  months daterange := (select p.period from programme p where p.id = new.programme_id);
begin
  if exists (select from app.insured_alike(new.programme_id, lower(months), upper(months),
      array(select e.worker_id from cohort_entry e where e.cohort_id = new.id), true)) then
    raise exception using errcode = '23514', constraint = 'cohort_insured_already', message = 'somebody is insured alike by another programme: constraint "cohort_insured_already"';
  end if;
  return null;
end $$;
alter function app.guard_insured_members owner to payung_crossing;
revoke execute on function app.guard_insured_members from public;
