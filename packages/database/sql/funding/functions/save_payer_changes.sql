-- Replaces what the draft of an amendment changes of who pays, and asks each other tenant that is to take over for its consent. Who saves it has made the amendment.
create or replace function app.save_payer_changes(asked_decree uuid, stated jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'AMENDMENT');
  hashed bytea;
begin
  delete from payer_change c where c.decree_id = d.id;
  insert into payer_change (decree_id, rule_no, tenant_id, payer_tenant_id, payer_name, funding_source)
  select d.id, s.rule_no, d.tenant_id, s.payer_tenant_id, s.payer_name, s.funding_source
  from jsonb_to_recordset(stated) s(rule_no integer, payer_tenant_id uuid, payer_name text, funding_source text);
  perform app.assert_payers_change(d);
  hashed := app.payer_change_hash(d);
  update decree k set funding_hash = hashed, version = k.version + 1, updated_by = app.user_id(), updated_at = now(),
      payer_sources = array(select distinct c.funding_source from payer_change c where c.decree_id = d.id and c.funding_source <> d.funding_source order by 1)
    where k.id = d.id;
  perform app.ask_payers(d, hashed, array(select c.payer_tenant_id from payer_change c where c.decree_id = d.id and c.payer_tenant_id is not null), (
    select coalesce(jsonb_agg(jsonb_build_object('payer', c.payer_tenant_id, 'month', e.month, 'people', e.people, 'rupiah', e.rupiah)), '[]')
    from app.rule_effect(d.amends_id, d.from_month) e join payer_change c on c.decree_id = d.id and c.rule_no = e.rule_no and c.payer_tenant_id <> d.tenant_id));
end $$;
alter function app.save_payer_changes owner to payung_crossing;
revoke execute on function app.save_payer_changes from public;
grant execute on function app.save_payer_changes to payung_app;
