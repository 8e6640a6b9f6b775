-- Whether the viewer audits the agreement of a company that a copied decree rests on, and that pays for it: whoever pays nothing has nothing to prove by people.
create or replace function app.may_examine_copy(asked_copy uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from decree_copy c join decree d on d.id = c.decree_id join membership m on m.tenant_id = c.tenant_id and m.user_id = app.user_id() and m.role = 'AUDITOR'
      and m.valid @> app.today() and m.area_prefix = '' and m.agency_id is null
    where c.id = asked_copy and c.tenant_id = app.tenant_id() and cardinality(c.agreement_ids) > 0
      and (d.funding_source in ('CSR', 'SPONSOR')
        or exists (select from funding_rule r where r.decree_id in (d.id, d.amends_id) and r.payer_tenant_id = c.tenant_id))
      and app.area_scope() = '' and app.agency_id() is null and not app.sees_people());
$$;
alter function app.may_examine_copy owner to payung_crossing;
revoke execute on function app.may_examine_copy from public;
grant execute on function app.may_examine_copy to payung_app;
