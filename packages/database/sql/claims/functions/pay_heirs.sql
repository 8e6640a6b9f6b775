-- Writes to which accounts the money of a claim went, as much as was paid: every heir of the nearest class receives the same, whole rupiah, what does not divide to the first. None is paid
-- before each of them has a confirmed account, or another heir who receives for them by a power of attorney; and no death is paid before an heir is named: whoever named nobody would pay
-- past the accounts and the answers of the heirs. Where two people have said that none is known, whoever sees to the funeral receives, and of a death insurance the funeral money alone.
-- Runs with the rights of its caller.
create or replace function app.pay_heirs(c claim) returns void language plpgsql volatile set search_path = public, pg_temp as $$
declare
  has_no_heir boolean := app.has_no_heir(c.id);
begin
  if exists (select from heir_dispute d where d.claim_id = c.id and d.decided_at is null and not d.is_without_heir) then
    raise exception using errcode = '23514', constraint = 'claim_heirs_disputed', message = 'the heirs do not agree: constraint "claim_heirs_disputed"';
  end if;
  -- Who has had an accident and lives receives the money.
  if not exists (select from life_event e where e.id = c.event_id and e.kind = 'DEATH') then return; end if;
  if not exists (select from app.heirs_in_turn(c.id) h where h.relation <> 'FUNERAL_CARER' or has_no_heir) then
    raise exception using errcode = '23514', constraint = 'claim_heirs_unnamed', message = 'no heir is named: constraint "claim_heirs_unnamed"';
  end if;
  if has_no_heir and c.programme = 'DEATH' and c.paid_rupiah > coalesce((select r.amount from reference_amount r join life_event e on e.id = c.event_id
      where r.key = 'DEATH_FUNERAL' and r.unit = 'RUPIAH' and r.valid @> e.event_day), 0) then
    raise exception using errcode = '23514', constraint = 'claim_paid_without_heir', message = 'more than the funeral money: constraint "claim_paid_without_heir"';
  end if;
  if exists (select from app.heirs_in_turn(c.id) h where app.is_minor_heir(h.birth_date) and h.guardian_name is null) then
    raise exception using errcode = '23514', constraint = 'claim_heir_guardian', message = 'a child without a guardian: constraint "claim_heir_guardian"';
  end if;
  if exists (select from app.heirs_in_turn(c.id) h where h.attorney_id is not null) and not exists (select from claim_paper p where p.claim_id = c.id and p.kind = 'POWER_OF_ATTORNEY') then
    raise exception using errcode = '23514', constraint = 'claim_heir_attorney_paper', message = 'no power of attorney: constraint "claim_heir_attorney_paper"';
  end if;
  if exists (select from app.heirs_in_turn(c.id) h where not exists (select from app.heirs_in_turn(c.id) r
      join heir_account a on a.heir_id = r.id and a.ended_at is null and a.confirmed_by is not null
      where r.id = coalesce(h.attorney_id, h.id) and r.attorney_id is null)) then
    raise exception using errcode = '23514', constraint = 'claim_heir_account_unconfirmed', message = 'an account is not confirmed: constraint "claim_heir_account_unconfirmed"';
  end if;
  with share as (
    select coalesce(h.attorney_id, h.id) as receiver, c.paid_rupiah / count(*) over () + case when row_number() over (order by h.id) <= c.paid_rupiah % count(*) over () then 1 else 0 end as rupiah
    from app.heirs_in_turn(c.id) h)
  update heir_account a set paid_rupiah = s.rupiah from (select receiver, sum(rupiah)::bigint as rupiah from share group by 1) s where a.heir_id = s.receiver and a.ended_at is null;
end $$;
revoke execute on function app.pay_heirs from public;
grant execute on function app.pay_heirs to payung_crossing;
