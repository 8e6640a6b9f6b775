-- Why whoever is entered may not confirm a proposed role; null where they may. NOT_FOUND is for whom the proposal does not exist.
create or replace function app.why_not_confirmer(proposal role_proposal) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when app.user_id() is null or (app.tenant_id() is distinct from proposal.tenant_id
      and (not app.is_province_of(app.tenant_id(), proposal.tenant_id) or app.has_second_administrator(proposal))) then 'NOT_FOUND'
    when proposal.proposed_by = app.user_id() then 'PROPOSER_IS_NOT_CONFIRMER'
    when proposal.user_id = app.user_id() then 'OWN_ROLE'
    when app.may_be_a_maker(array[proposal.proposed_by], proposal.tenant_id)
      then 'CONFIRMER_MADE_BY_PROPOSER'
    when app.tenant_id() = proposal.tenant_id then
      case when not app.administers(proposal.tenant_id, app.user_id(), proposal.area_prefix, proposal.agency_id) then 'NOT_ADMINISTRATOR' end
    when not app.administers(app.tenant_id(), app.user_id(), '', null) then 'NOT_ADMINISTRATOR' end;
$$;
alter function app.why_not_confirmer owner to payung_crossing;
revoke execute on function app.why_not_confirmer from public;
