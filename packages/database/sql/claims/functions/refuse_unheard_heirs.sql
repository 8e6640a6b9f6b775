-- A case is closed once everybody who was paid has said how much arrived, and no shortfall is open. Runs with the rights of its caller.
create or replace function app.refuse_unheard_heirs(asked_claim uuid) returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if exists (select from heir_account a where a.claim_id = asked_claim and a.paid_rupiah is not null
      and not exists (select from heir_confirmation f where f.account_id = a.id)) then
    raise exception using errcode = '23514', constraint = 'claim_heirs_unheard', message = 'an heir has not confirmed: constraint "claim_heirs_unheard"';
  end if;
  if exists (select from heir_confirmation f where f.claim_id = asked_claim and f.is_short and f.decided_by is null) then
    raise exception using errcode = '23514', constraint = 'claim_shortfall_open', message = 'a shortfall is open: constraint "claim_shortfall_open"';
  end if;
end $$;
revoke execute on function app.refuse_unheard_heirs from public;
grant execute on function app.refuse_unheard_heirs to payung_crossing;
