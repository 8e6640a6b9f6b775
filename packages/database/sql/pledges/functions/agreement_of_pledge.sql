-- The agreement from which a pledge is drawn: signed by both sides and not terminated, not over, and in effect in all its months, of which one is still to come
-- to its end. `packages/domain/src/pledge/pledge-standing.ts` refuses the same.
create or replace function app.agreement_of_pledge(p pledge) returns agreement
language plpgsql stable set search_path = public, pg_temp as $$
declare
  a agreement;
begin
  select * into a from agreement k where k.id = p.agreement_id;
  if a.id is null or a.state <> 'SIGNED' or upper(a.valid) <= app.today() or p.from_month < date_trunc('month', lower(a.valid))
    or p.until_month > date_trunc('month', upper(a.valid) - 1) + interval '1 month'
    or not exists (select from agreement_party y where y.agreement_id = a.id and y.party_tenant_id = p.tenant_id and y.kind = 'COMPANY')
    or not exists (select from agreement_party y where y.agreement_id = a.id and y.party_tenant_id = p.region_tenant_id and y.kind = 'GOVERNMENT') then
    raise exception using errcode = '23514', constraint = 'pledge_of_agreement',
      message = 'no agreement of both that is signed and holds in these months: constraint "pledge_of_agreement"';
  end if;
  if p.until_month <= app.today() then
    raise exception using errcode = '23514', constraint = 'pledge_months_over', message = 'its months are over: constraint "pledge_months_over"';
  end if;
  return a;
end $$;
revoke execute on function app.agreement_of_pledge from public;
grant execute on function app.agreement_of_pledge to payung_crossing;
