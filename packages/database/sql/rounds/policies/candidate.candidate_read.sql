drop policy if exists candidate_read on candidate;
create policy candidate_read on candidate for select to payung_app using (
  (tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end)
  or exists (select from candidate_source s where s.candidate_id = candidate.id));
