-- Refuses whoever is entered a step with an account that is their own, or of an officer of a case that they handle. Truly of the family, they leave it to colleagues of another
-- name who have no hand in the case. Runs with the rights of its caller.
create or replace function app.refuse_own_account(a heir_account) returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if app.is_own_account(a.claim_id, a.heir_id, a.holder) then
    raise exception using errcode = '23514', constraint = 'heir_account_of_officer', message = 'in the name of an officer: constraint "heir_account_of_officer"';
  end if;
end $$;
revoke execute on function app.refuse_own_account from public;
grant execute on function app.refuse_own_account to payung_crossing;
