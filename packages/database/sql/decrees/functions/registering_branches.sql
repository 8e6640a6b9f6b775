-- Which of the insurer's offices with a copy of a decree registers its people; of several, no more than need to know them. An agreement makes it theirs, not that they know one
-- of them from elsewhere; a branch does the work, and an office above it where there is no branch; and whose agreement the decree rests on goes before any other.
create or replace function app.registering_branches(asked_decree uuid) returns table (copy_id uuid)
language sql stable set search_path = public, pg_temp as $$
  with office as (
    select c.id, t.kind = 'INSURER_BRANCH' as is_branch, c.agreement_ids <> '{}' as is_party, c.agreement_ids <> '{}' or exists (
        select from agreement_party o join agreement a on a.id = o.agreement_id and a.state = 'SIGNED' and a.valid @> app.today()
          join agreement_party i on i.agreement_id = a.id
        where o.party_tenant_id = c.owner_tenant_id and i.party_tenant_id = c.tenant_id) as has_agreement
    from decree_copy c join tenant t on t.id = c.tenant_id where c.decree_id = asked_decree and c.reason = 'INSURER'
  )
  select o.id from office o order by o.has_agreement desc, o.is_branch desc, o.is_party desc fetch first row with ties;
$$;
revoke execute on function app.registering_branches from public;
grant execute on function app.registering_branches to payung_crossing;
