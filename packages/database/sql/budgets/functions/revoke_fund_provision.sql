-- An approved revocation ends its letter (SPD): its lines lose what it provided, in the transaction that decides it.
create or replace function app.revoke_fund_provision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state <> 'APPROVED' then return null; end if;
  update fund_provision set state = 'REVOKED' where id = new.provision_id;
  update budget_line l set provided_rupiah = l.provided_rupiah - x.rupiah from fund_provision_line x where x.provision_id = new.provision_id and x.line_id = l.id;
  return null;
end $$;
alter function app.revoke_fund_provision owner to payung_crossing;
revoke execute on function app.revoke_fund_provision from public;
