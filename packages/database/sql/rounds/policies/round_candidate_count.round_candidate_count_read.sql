-- Whoever sees every candidate of a round by `candidate_read` sees its totals. Proposers count the candidates that they see.
drop policy if exists round_candidate_count_read on round_candidate_count;
create policy round_candidate_count_read on round_candidate_count for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
