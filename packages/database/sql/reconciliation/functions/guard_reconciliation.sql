-- A row of a statement is decided by another person: never by whoever brought the file, and never by whoever recorded the payment: else one
-- person could invent a payment and the statement that shows it.
create or replace function app.guard_reconciliation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  f reconciliation_file;
  p contribution_payment;
begin
  -- A stranger's decision is the policy's to refuse, without a word about the file.
  if new.tenant_id is distinct from app.tenant_id() or app.area_scope() <> '' or app.agency_id() is not null then return new; end if;
  -- Two who decide at the same time are heard one after the other.
  perform pg_advisory_xact_lock(hashtextextended('reconciliation of ' || new.tenant_id, 0));
  select * into f from reconciliation_file k where k.id = new.file_id and k.tenant_id = new.tenant_id;
  select * into p from contribution_payment y where y.id = new.payment_id and y.tenant_id = new.tenant_id;
  if app.user_id() = f.recorded_by then
    raise exception using errcode = '23514', constraint = 'reconciliation_bringer_is_not_decider',
      message = 'decided by who brought the file: constraint "reconciliation_bringer_is_not_decider"';
  end if;
  if app.user_id() = p.recorded_by then
    raise exception using errcode = '23514', constraint = 'reconciliation_payer_is_not_decider',
      message = 'decided by who recorded the payment: constraint "reconciliation_payer_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array_remove(array[f.recorded_by, p.recorded_by], null), new.tenant_id);
  if exists (select from reconciliation_row w where w.file_id = new.file_id and w.row_no = new.row_no and w.standing = 'REPEATED') then
    raise exception using errcode = '23514', constraint = 'reconciliation_row_open', message = 'stands in an earlier file: constraint "reconciliation_row_open"';
  end if;
  if p.id is not null and (app.recorded_wrongly(p.id) or exists (select from contribution_list c where c.id = p.list_id and c.is_outside)) then
    raise exception using errcode = '23514', constraint = 'reconciliation_payment_stands',
      message = 'recorded wrongly, or paid by a party outside: constraint "reconciliation_payment_stands"';
  end if;
  return new;
end $$;
alter function app.guard_reconciliation owner to payung_crossing;
revoke execute on function app.guard_reconciliation from public;
