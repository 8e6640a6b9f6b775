-- A notice about an agreement to those of each party who act on it, for the whole of the party; not to who did what it is about, nor to who drew it up
-- where they would be refused.
create or replace function app.tell_parties(told_agreement uuid, told_kind text, doer uuid, told_roles text[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into notice (tenant_id, user_id, kind, params)
  select distinct p.party_tenant_id, m.user_id, told_kind, jsonb_build_object('agreementId', a.id, 'title', a.title)
  from agreement a join agreement_party p on p.agreement_id = a.id
    join membership m on m.tenant_id = p.party_tenant_id and m.role = any (told_roles) and m.area_prefix = '' and m.agency_id is null
      and m.valid @> app.today() and m.user_id <> doer
      and (told_kind <> 'AGREEMENT_TO_CONFIRM' or not exists (select from agreement_maker k where k.agreement_id = a.id and k.user_id = m.user_id))
  where a.id = told_agreement;
$$;
alter function app.tell_parties owner to payung_crossing;
revoke execute on function app.tell_parties from public;
