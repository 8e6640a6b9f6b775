-- A payment that came back gives each line what it was paid from it.
create or replace function app.return_budget_commitments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah, payment_id, moved_by)
  select v.commitment_id, v.line_id, v.tenant_id, 'RETURN', -v.rupiah, v.payment_id, app.user_id()
  from budget_movement v where v.payment_id = new.payment_id and v.kind = 'PAY' order by v.line_id;
  return null;
end $$;
alter function app.return_budget_commitments owner to payung_crossing;
revoke execute on function app.return_budget_commitments from public;
