drop policy if exists decree_vote_add on decree_vote;
create policy decree_vote_add on decree_vote for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and cast_by = (select app.user_id()));
