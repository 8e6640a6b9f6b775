-- Two governments that sign at the same time come one after the other, and the second sees what the first has written. Whoever is only named rightly on
-- the line that is theirs takes no new month.
create or replace function app.guard_covered_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  if exists (
    select from (
      select c.programme_id, c.from_month, c.until_month, array_agg(c.worker_id) as workers from came c
      where c.from_month < c.until_month and not exists (
        select from decree_holding f where f.decree_id = c.decree_id and f.line_no = c.line_no and f.entry_decree_id <> c.entry_decree_id)
      group by 1, 2, 3) n
    cross join lateral app.covered_by_others(n.programme_id, n.from_month, n.until_month, n.workers)) then
    raise exception using errcode = '23505', constraint = 'decree_months_covered', message = 'somebody is insured alike by another payer: constraint "decree_months_covered"';
  end if;
  return null;
end $$;
alter function app.guard_covered_months owner to payung_crossing;
revoke execute on function app.guard_covered_months from public;
