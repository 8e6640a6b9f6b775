-- Whoever recorded a payment is told that it came back, unless they no longer work for this government. Where the list was wholly paid before and somebody on
-- it is reported dead, whoever draws up and pays lists is told that families wait, how many and with the first of the records, as `app.tell_of_family` does.
create or replace function app.tell_of_return() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into notice (tenant_id, user_id, kind, params)
  select p.tenant_id, p.recorded_by, 'PAYMENT_RETURNED', jsonb_build_object('listId', p.list_id, 'reference', p.reference, 'reason', new.reason)
  from contribution_payment p
  where p.id = new.payment_id and exists (select from membership m where m.tenant_id = p.tenant_id and m.user_id = p.recorded_by and m.valid @> app.today());
  insert into notice (tenant_id, user_id, kind, params)
  select c.tenant_id, m.user_id, 'FAMILY_WAITS', jsonb_strip_nulls(jsonb_build_object('listId', c.id, 'number', d.number, 'payBy', f.pay_by,
    'workerId', f.first_worker_id, 'families', f.families))
  from contribution_list c join decree d on d.id = c.decree_id join lateral app.families_waiting(array[c.id]) f on f.families > 0
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER', 'TREASURER') and area_prefix = '' and agency_id is null and valid @> app.today()) m on m.tenant_id = c.tenant_id
  where c.id = new.list_id and app.paid_of_list(c.id) + new.rupiah >= c.billed_rupiah;
  return null;
end $$;
alter function app.tell_of_return owner to payung_crossing;
revoke execute on function app.tell_of_return from public;
