-- Whoever recorded a receipt hears that it was taken back, unless they no longer work for this government.
create or replace function app.tell_of_receipt_return() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into notice (tenant_id, user_id, kind, params)
  select r.tenant_id, r.recorded_by, 'RECEIPT_RETURNED', jsonb_build_object('listId', r.list_id, 'reference', r.reference, 'reason', new.reason)
  from contribution_receipt r
  where r.id = new.receipt_id and exists (select from membership m where m.tenant_id = r.tenant_id and m.user_id = r.recorded_by and m.valid @> app.today());
  return null;
end $$;
alter function app.tell_of_receipt_return owner to payung_crossing;
revoke execute on function app.tell_of_receipt_return from public;
