-- What a certificate of each pledge would rest on, for the company and the region: how many workers of how many months and rupiah the insurer has received and no
-- valid certificate states yet, and what one worker has at most. As the company has recorded it, or only what somebody else proves, of which
-- certificates are issued. As counted: whoever shows it rounds it (`packages/domain/src/disclosure/publish-certificate.ts`).
create or replace function app.certifiable_of_pledges(asked uuid[], only_proven boolean)
returns table (pledge_id uuid, workers integer, worker_months integer, rupiah bigint, months_of_worker integer, rupiah_of_worker bigint, is_received boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked_pledge as materialized (
    select p.id from pledge p where p.id = any (asked) and p.state in ('APPROVED', 'ENDED') and app.area_scope() = '' and app.agency_id() is null
      and (p.tenant_id = app.tenant_id() or p.region_tenant_id = app.tenant_id() and p.offered_at is not null)
  ), worker as (
    select a.id, l.worker_id, sum(app.month_count(l.months))::integer as months, sum(l.rupiah)::bigint as rupiah
    from asked_pledge a cross join lateral app.uncertified_lines(a.id, only_proven) l group by 1, 2
  ), counted as (
    select w.id, count(*)::integer as workers, sum(w.months)::integer as months, sum(w.rupiah)::bigint as rupiah, max(w.months) as most_months,
      max(w.rupiah) as most_rupiah
    from worker w group by 1
  )
  select a.id, coalesce(c.workers, 0), coalesce(c.months, 0), coalesce(c.rupiah, 0), coalesce(c.most_months, 0), coalesce(c.most_rupiah, 0),
    exists (select from app.pledge_lines(array[a.id]) l where l.is_received)
  from asked_pledge a left join counted c on c.id = a.id;
$$;
alter function app.certifiable_of_pledges owner to payung_crossing;
revoke execute on function app.certifiable_of_pledges from public;
grant execute on function app.certifiable_of_pledges to payung_app;
