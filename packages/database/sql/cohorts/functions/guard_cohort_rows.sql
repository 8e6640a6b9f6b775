-- A draft is computed anew as a whole; afterwards people only move between member, reserve and removed; locked, not even that.
create or replace function app.guard_cohort_rows() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  refused text;
begin
  select c.state into refused from touched t join cohort c on c.id = t.cohort_id
    where c.state in ('LOCKED', 'DISCARDED') or (tg_op <> 'UPDATE' and c.state <> 'DRAFT') limit 1;
  if refused is not null then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = format('a cohort that is %s: constraint "cohort_is_settled"', refused);
  end if;
  return null;
end $$;
