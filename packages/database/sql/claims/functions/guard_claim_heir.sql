-- Heirs are named until the money has gone. A correction ends the account of the heir: whoever it was confirmed for is not who stands there now. Somebody alive ends what was
-- written down about a case without an heir, so that it does not hold again once they are taken out. Whoever sees to the funeral is no heir, and is named beside that entry alone.
create or replace function app.guard_claim_heir() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c claim;
begin
  select k.* into c from claim k join life_event e on e.id = k.event_id and e.kind = 'DEATH' where k.id = new.claim_id and k.tenant_id = new.tenant_id for update of k;
  if c.id is null or c.state in ('PAID', 'CLOSED', 'WITHDRAWN') then
    raise exception using errcode = '23514', constraint = 'claim_heirs_settled', message = 'no heirs are named any more: constraint "claim_heirs_settled"';
  end if;
  if new.birth_date > app.today() then
    raise exception using errcode = '23514', constraint = 'claim_heir_born', message = 'born in the future: constraint "claim_heir_born"';
  end if;
  if tg_op = 'UPDATE' then
    if old.removal_reason is not null then
      raise exception using errcode = '23514', constraint = 'claim_heir_removed', message = 'removed before: constraint "claim_heir_removed"';
    end if;
    update heir_account a set ended_at = now() where a.heir_id = old.id and a.ended_at is null;
  end if;
  if new.relation = 'FUNERAL_CARER' and new.removal_reason is null
      and not exists (select from heir_dispute d where d.claim_id = new.claim_id and d.is_without_heir and d.ended_at is null) then
    raise exception using errcode = '23514', constraint = 'claim_heir_carer_beside_heirs', message = 'heirs are known: constraint "claim_heir_carer_beside_heirs"';
  end if;
  if new.is_living and new.removal_reason is null and new.relation <> 'FUNERAL_CARER' then
    update heir_dispute d set ended_at = now() where d.claim_id = new.claim_id and d.is_without_heir and d.ended_at is null;
  end if;
  return new;
end $$;
alter function app.guard_claim_heir owner to payung_crossing;
revoke execute on function app.guard_claim_heir from public;
