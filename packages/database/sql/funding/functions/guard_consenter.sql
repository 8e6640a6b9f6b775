-- Whoever has agreed for a payer does not join the makers of what they agreed to: the order of the two steps makes no difference. New rules end the
-- consent, so these they may save.
create or replace function app.guard_consenter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from funding_consent c where c.decree_id = new.id and c.state = 'GIVEN' and c.funding_hash = new.funding_hash
      and (c.decided_by = app.user_id() or app.may_be_one_person(new.tenant_id, app.user_id(), c.payer_tenant_id, c.decided_by))) then
    raise exception using errcode = '23514', constraint = 'funding_maker_is_not_consenter', message = 'made by who agreed to it: constraint "funding_maker_is_not_consenter"';
  end if;
  return null;
end $$;
alter function app.guard_consenter owner to payung_crossing;
revoke execute on function app.guard_consenter from public;
