-- The region confirms that the insurer has received a list of the company for which a certificate is asked of it, or on which one rests, with what
-- it has seen. It confirms all receipts of
-- the list that stand; one that is recorded later is confirmed by itself. Neither who paid or recorded a receipt
-- confirms, nor who also acts for the company.
create or replace function app.confirm_receipts(asked uuid, asked_list uuid, seen text, seen_reference text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c pledge_certificate := app.hold_certificate(asked);
  makers uuid[];
begin
  if not (c.state = 'REQUESTED' and exists (select from app.uncertified_lines(c.pledge_id, false) l where l.list_id = asked_list)
      or c.state = 'ISSUED' and exists (select from pledge_certificate_list x where x.certificate_id = c.id and x.list_id = asked_list)) then
    raise exception using errcode = '23514', constraint = 'certificate_step', message = 'no list of this certificate: constraint "certificate_step"';
  end if;
  -- Holds off whoever pays, receives or takes back on this list.
  perform from contribution_list x where x.id = asked_list for update;
  makers := array(select m from app.recorders_of_receipts(asked_list) m);
  if app.user_id() = any (makers) then
    raise exception using errcode = '23514', constraint = 'receipt_recorder_is_not_confirmer',
      message = 'confirmed by who paid or recorded it: constraint "receipt_recorder_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(makers, c.tenant_id);
  insert into contribution_receipt_confirmation (receipt_id, list_id, tenant_id, certificate_id, region_tenant_id, evidence, reference, confirmed_by)
  select r.id, r.list_id, r.tenant_id, c.id, c.region_tenant_id, seen, seen_reference, app.user_id() from contribution_receipt r
  where r.list_id = asked_list and not exists (select from contribution_receipt_return b where b.receipt_id = r.id)
    and not exists (select from contribution_receipt_confirmation k where k.receipt_id = r.id);
  if not found then
    raise exception using errcode = '23514', constraint = 'certificate_step', message = 'confirmed already: constraint "certificate_step"';
  end if;
end $$;
alter function app.confirm_receipts owner to payung_crossing;
revoke execute on function app.confirm_receipts from public;
grant execute on function app.confirm_receipts to payung_app;
