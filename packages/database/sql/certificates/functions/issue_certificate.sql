-- The region issues a certificate with figures that were published by `packages/domain/src/disclosure/publish-certificate.ts`: never more than was received
-- by the word of somebody else than the payer, and less by no more than what ten workers have. Numbers count in a region and year.
create or replace function app.issue_certificate(asked uuid, code text, stated_workers integer, stated_months integer, stated_rupiah bigint) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c pledge_certificate := app.hold_certificate(asked);
  r tenant;
  counted record;
  span daterange;
begin
  if c.state <> 'REQUESTED' then
    raise exception using errcode = '23514', constraint = 'certificate_step', message = 'decided already: constraint "certificate_step"';
  end if;
  perform app.refuse_uncertifiable(c.pledge_id, true);
  select * into counted from app.certifiable_of_pledges(array[c.pledge_id], true);
  -- What came in or was taken back since the figures were made is counted anew by who loads the page again.
  if (coalesce(stated_workers, 0) between counted.workers - 9 and counted.workers
      and coalesce(stated_months, 0) between counted.worker_months - 10 * counted.months_of_worker + 1 and counted.worker_months
      and coalesce(stated_rupiah, 0) between counted.rupiah - 10 * counted.rupiah_of_worker + 1 and counted.rupiah) is not true then
    raise exception using errcode = '23514', constraint = 'certificate_figures', message = 'not what is received: constraint "certificate_figures"';
  end if;
  select * into r from tenant t where t.id = c.region_tenant_id;
  perform pg_advisory_xact_lock(hashtextextended('certificate number ' || r.id, 0));
  select range_merge(range_agg(l.months)) into span from app.uncertified_lines(c.pledge_id, true) l;
  insert into pledge_certificate_list (certificate_id, list_id, pledge_id, tenant_id)
  select distinct c.id, l.list_id, c.pledge_id, c.tenant_id from app.uncertified_lines(c.pledge_id, true) l;
  update pledge_certificate k set state = 'ISSUED', decided_by = app.user_id(), decided_at = now(), public_code = code, workers = stated_workers,
    worker_months = stated_months, rupiah = stated_rupiah, from_month = lower(span), until_month = upper(span), region_name = r.name,
    company_name = (select t.name from tenant t where t.id = c.tenant_id), agreement_number = a.number, agreement_title = a.title,
    number = lpad((1 + (select count(*) from pledge_certificate n where n.region_tenant_id = r.id and n.number like '%/' || to_char(app.today(), 'YYYY')))::text, 4, '0')
      || '/PIAGAM-IURAN/' || coalesce(r.area_code, r.code) || '/' || to_char(app.today(), 'YYYY')
  from pledge p join agreement a on a.id = p.agreement_id where k.id = c.id and p.id = c.pledge_id;
end $$;
alter function app.issue_certificate owner to payung_crossing;
revoke execute on function app.issue_certificate from public;
grant execute on function app.issue_certificate to payung_app;
