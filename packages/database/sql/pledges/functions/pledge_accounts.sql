-- What each pledge that is offered to the viewer's government has come to (`app.count_pledge_accounts`). Exact: for the region alone, never for a company.
create or replace function app.pledge_accounts()
returns table (pledge_id uuid, standing text, people integer, pledged_months integer, listed_months integer, paid_months integer, received_months integer,
  posted_months integer, promised_rupiah bigint, listed_rupiah bigint, billed_rupiah bigint, paid_rupiah bigint, received_rupiah bigint, overdue_rupiah bigint,
  overdue_bills integer, overdue_since date)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.pledge_id, k.standing, k.people, k.pledged_months, k.listed_months, k.paid_months, k.received_months, k.posted_months, k.promised_rupiah, k.listed_rupiah,
    k.billed_rupiah, k.paid_rupiah, k.received_rupiah, k.overdue_rupiah, cardinality(k.overdue_lists), k.overdue_since
  from app.count_pledge_accounts(array(select p.id from pledge p
    where p.region_tenant_id = app.tenant_id() and p.offered_at is not null and app.area_scope() = '' and app.agency_id() is null)) k;
$$;
alter function app.pledge_accounts owner to payung_crossing;
revoke execute on function app.pledge_accounts from public;
grant execute on function app.pledge_accounts to payung_app;
