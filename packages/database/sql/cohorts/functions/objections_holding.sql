-- What a lock waits for: said at the counter while a person could still read it, or confirmed. Of the whole list, whichever villages whoever asks sees.
create or replace function app.objections_holding(asked_cohort uuid) returns integer
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select count(*)::integer from cohort_objection o
  where o.cohort_id = asked_cohort and o.tenant_id = (select app.tenant_id())
    and not exists (select from cohort_objection_decision d where d.objection_id = o.id)
    and ((o.sender_digest is null and o.holds) or exists (select from cohort_objection_confirmation f where f.objection_id = o.id));
end;
alter function app.objections_holding owner to payung_crossing;
revoke execute on function app.objections_holding from public;
grant execute on function app.objections_holding to payung_app;
