-- Whether the tenant itself has somebody who may confirm a proposed role: an administrator of that part who is neither the proposer, nor the person
-- it is for, nor an account that the proposer may have made for themselves.
create or replace function app.has_second_administrator(proposal role_proposal) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.tenant_id = proposal.tenant_id and m.role = 'ADMINISTRATOR'
    and m.valid @> app.today() and m.user_id not in (proposal.proposed_by, proposal.user_id)
    and starts_with(proposal.area_prefix, m.area_prefix) and (m.agency_id is null or m.agency_id = proposal.agency_id)
    and not app.may_be_one_person(m.tenant_id, m.user_id, proposal.tenant_id, proposal.proposed_by));
$$;
alter function app.has_second_administrator owner to payung_crossing;
revoke execute on function app.has_second_administrator from public;
