-- Refuses whoever is entered a step with an account of an heir that is in their own name, or in the name of somebody who has handled the case, where they have taken
-- a step of it themselves: an officer who writes themselves down as an heir would be paid. Truly of the family, they leave it to colleagues of another name who have no hand in
-- the case. Runs with the rights of its caller.
create or replace function app.refuse_own_account(a heir_account) returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if exists (select from (select k.id, k.name from app_user k where k.id = any (app.handlers_of_claim(a.claim_id) || app.user_id())) u join claim_heir h on h.id = a.heir_id
      cross join unnest(array[a.holder, case when app.is_minor_heir(h.birth_date) then h.guardian_name end]) receiver(name)
      where app.plain_person_name(u.name) = app.plain_person_name(receiver.name) and app.plain_person_name(u.name) <> ''
        and (u.id = app.user_id() or app.is_officer_of_claim(a.claim_id) and u.id = any (app.handlers_of_claim(a.claim_id)))) then
    raise exception using errcode = '23514', constraint = 'heir_account_of_officer', message = 'in the name of an officer: constraint "heir_account_of_officer"';
  end if;
end $$;
revoke execute on function app.refuse_own_account from public;
grant execute on function app.refuse_own_account to payung_crossing;
