-- Money goes to an account of the heir, or of the guardian of a child, and of nobody else; and it is not entered by an
-- officer of this name. The account book writes no degrees (`app.plain_person_name`). Another account takes the place of the one before it.
create or replace function app.guard_heir_account() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  h claim_heir;
begin
  perform from claim k where k.id = new.claim_id and k.tenant_id = new.tenant_id for update;
  if not exists (select from claim k where k.id = new.claim_id and k.state not in ('PAID', 'CLOSED', 'WITHDRAWN')) then
    raise exception using errcode = '23514', constraint = 'claim_heirs_settled', message = 'no heirs are named any more: constraint "claim_heirs_settled"';
  end if;
  select * into h from claim_heir k where k.id = new.heir_id;
  if h.id is null or not h.is_living or h.removal_reason is not null then
    raise exception using errcode = '23514', constraint = 'heir_account_of_nobody', message = 'of nobody who receives: constraint "heir_account_of_nobody"';
  end if;
  if app.plain_person_name(new.holder) not in (select app.plain_person_name(n) from unnest(array[h.name, case when app.is_minor_heir(h.birth_date) then h.guardian_name end]) n where n is not null) then
    raise exception using errcode = '23514', constraint = 'heir_account_of_other', message = 'in another name: constraint "heir_account_of_other"';
  end if;
  perform app.refuse_own_account(new);
  update heir_account a set ended_at = now() where a.heir_id = new.heir_id and a.ended_at is null;
  return new;
end $$;
alter function app.guard_heir_account owner to payung_crossing;
revoke execute on function app.guard_heir_account from public;
