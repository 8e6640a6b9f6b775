-- Ends pledges whose last month is over. Their months may be listed for as long as arrears are paid: until then they keep all that they have taken of the agreement,
-- and then the agreement has back what is on no list. It never takes more again: that may have been pledged to others.
create or replace function app.end_pledges() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ended integer;
begin
  update pledge set state = 'ENDED', state_reason = null where state in ('OFFERED', 'MATCHED', 'APPROVED') and until_month <= app.today();
  get diagnostics ended = row_count;
  update pledge p set taken_workers = u.workers, taken_rupiah = u.rupiah
  from pledge k cross join lateral app.pledge_use(k) u
  where p.id = k.id and k.state = 'ENDED' and k.until_month + make_interval(months => app.arrears_months()) <= app.today()
    and (u.workers < k.taken_workers or u.rupiah < k.taken_rupiah);
  return ended;
end $$;
alter function app.end_pledges owner to payung_crossing;
revoke execute on function app.end_pledges from public;
grant execute on function app.end_pledges to payung_jobs;
