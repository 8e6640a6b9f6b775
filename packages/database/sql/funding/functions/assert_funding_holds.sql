-- A decree is signed with the rules that its payers have agreed to, over the people, months and amounts of that day; an amendment with what it changes of them.
create or replace function app.assert_funding_holds(d decree, amounts jsonb) returns void language plpgsql stable set search_path = public, pg_temp as $$
begin
  if app.funding_hash(d, amounts) is distinct from d.funding_hash then
    raise exception using errcode = '23514', constraint = 'funding_outdated', message = 'people, months or amounts have changed: constraint "funding_outdated"';
  end if;
  if exists (select from (select r.payer_tenant_id from funding_rule r where r.decree_id = d.id union select k.payer_tenant_id from payer_change k where k.decree_id = d.id) p
    where p.payer_tenant_id <> d.tenant_id and not exists (
      select from funding_consent c where c.decree_id = d.id and c.payer_tenant_id = p.payer_tenant_id and c.funding_hash = d.funding_hash and c.state = 'GIVEN')) then
    raise exception using errcode = '23514', constraint = 'funding_consented', message = 'a payer has not agreed: constraint "funding_consented"';
  end if;
end $$;
revoke execute on function app.assert_funding_holds from public;
grant execute on function app.assert_funding_holds to payung_crossing;
