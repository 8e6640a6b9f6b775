-- The lists that certificates rest on, or would rest on were they issued now, with what was recorded of them and by whom their receipt is proven: for the company
-- and for the region, which looks at them before it issues. Who confirmed is named to their own government, and whoever may not confirm hears it.
create or replace function app.receipts_of_certificates(asked uuid[])
returns table (certificate_id uuid, list_id uuid, from_month date, until_month date, billing_code text, billed_rupiah bigint, payments text[], proofs uuid[], receipts text[],
  received_on date, is_posted boolean, is_proven boolean, is_recorder boolean, evidence text, reference text, confirmed_at timestamptz, confirmed_by_name text, confirming_region text)
language sql stable security definer set search_path = public, pg_temp as $$
  with certificate as materialized (
    select c.id, c.state, c.pledge_id, c.region_tenant_id from pledge_certificate c
    where c.id = any (asked) and app.tenant_id() in (c.tenant_id, c.region_tenant_id) and app.area_scope() = '' and app.agency_id() is null
  ), list as (
    select c.id as certificate_id, x.list_id from certificate c join pledge_certificate_list x on x.certificate_id = c.id where c.state = 'ISSUED'
    union
    select c.id, l.list_id from certificate c cross join lateral app.uncertified_lines(c.pledge_id, false) l where c.state = 'REQUESTED'
  )
  select l.certificate_id, x.id, x.from_month, x.until_month, x.billing_code, x.billed_rupiah,
    array(select p.reference from contribution_payment p where p.list_id = x.id
      and not exists (select from contribution_payment_return b where b.payment_id = p.id) order by p.id),
    array(select f.file_id from contribution_payment_proof f where f.list_id = x.id
      and not exists (select from contribution_payment_return b where b.payment_id = f.payment_id) order by f.payment_id),
    array(select r.reference from contribution_receipt r where r.list_id = x.id
      and not exists (select from contribution_receipt_return b where b.receipt_id = r.id) order by r.id),
    (select max(r.received_on) from contribution_receipt r where r.list_id = x.id
      and not exists (select from contribution_receipt_return b where b.receipt_id = r.id)),
    app.is_receipt_posted(x.id), app.is_receipt_proven(x.id), app.user_id() in (select m from app.recorders_of_receipts(x.id) m), k.evidence, k.reference, k.confirmed_at, k.name, k.region
  from list l join contribution_list x on x.id = l.list_id
    left join lateral (select k.evidence, k.reference, k.confirmed_at, g.name as region, case when k.region_tenant_id = app.tenant_id() then u.name end as name
      from contribution_receipt_confirmation k join app_user u on u.id = k.confirmed_by join tenant g on g.id = k.region_tenant_id
      where k.list_id = x.id and not exists (select from contribution_receipt_return b where b.receipt_id = k.receipt_id)
      order by k.receipt_id desc limit 1) k on true
  order by 1, x.id;
$$;
alter function app.receipts_of_certificates owner to payung_crossing;
revoke execute on function app.receipts_of_certificates from public;
grant execute on function app.receipts_of_certificates to payung_app;
