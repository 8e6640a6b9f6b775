-- Replaces the rules of a draft, and asks each other tenant that is to pay for its consent to exactly these. Who saves rules has made the decree.
create or replace function app.save_funding_rules(asked_decree uuid, stated jsonb, amounts jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'DESIGNATION');
  rules funding_rule[] := app.read_funding_rules(d, stated);
  hashed bytea;
begin
  if exists (select from unnest(rules) r join pledge p on p.id = r.pledge_id where p.state <> 'APPROVED') then
    raise exception using errcode = '23514', constraint = 'funding_rule_pledge', message = 'its numbers are not approved: constraint "funding_rule_pledge"';
  end if;
  delete from funding_rule r where r.decree_id = d.id;
  insert into funding_rule select r.* from unnest(rules) r;
  hashed := app.funding_hash(d, amounts);
  update decree k set funding_hash = hashed, version = k.version + 1, updated_by = app.user_id(), updated_at = now(),
      payer_sources = coalesce((select array_agg(distinct r.funding_source order by r.funding_source) from unnest(rules) r where r.funding_source <> k.funding_source), '{}')
    where k.id = d.id;
  perform app.ask_payers(d, hashed, array(select r.payer_tenant_id from unnest(rules) r where r.payer_tenant_id is not null), (
    select coalesce(jsonb_agg(jsonb_build_object('payer', r.payer_tenant_id, 'month', e.month, 'people', e.people, 'rupiah', e.rupiah)), '[]')
    from app.funding_effect(d.id, rules, amounts) e join unnest(rules) r on r.rule_no = e.rule_no and r.payer_tenant_id <> d.tenant_id));
end $$;
alter function app.save_funding_rules owner to payung_crossing;
revoke execute on function app.save_funding_rules from public;
grant execute on function app.save_funding_rules to payung_app;
