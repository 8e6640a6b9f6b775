-- What is voted on is what the payers were asked: the same people, months and amounts; and who takes over by an amendment still can.
create or replace function app.guard_submitted_funding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.funding_hash(new, app.funding_amounts(new.cost)) is distinct from new.funding_hash then
    raise exception using errcode = '23514', constraint = 'funding_outdated', message = 'people, months or amounts have changed: constraint "funding_outdated"';
  end if;
  if new.kind = 'AMENDMENT' then perform app.assert_payers_change(new); end if;
  return null;
end $$;
alter function app.guard_submitted_funding owner to payung_crossing;
revoke execute on function app.guard_submitted_funding from public;
