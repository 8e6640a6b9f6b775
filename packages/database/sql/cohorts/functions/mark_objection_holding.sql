-- The counter hears everybody. What comes while as many objections wait as a person can read holds up no lock by itself.
create or replace function app.mark_objection_holding() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('objections ' || new.cohort_id, 0));
  new.holds := app.objections_holding(new.cohort_id) < (select b.holding from objection_bound b
    where b.effective_from <= app.today() order by b.effective_from desc limit 1);
  return new;
end $$;
revoke execute on function app.mark_objection_holding from public;
