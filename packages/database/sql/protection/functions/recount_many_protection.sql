-- The same of many villages at once. The planner takes each of its steps for a row or two and would join thousands of people by looking at each for each, or by their
-- decree alone where that is the order of an index; a plan that was made for one village would do so, too.
create or replace function app.recount_many_protection(of_decrees uuid[], of_villages text[], first_month date, end_month date)
returns table (tenant_id uuid, decree_id uuid, village_code text, month date, payer_tenant_id uuid, payer_name text, funding_source text, step smallint,
  last_paid date, people integer, people_once integer, rupiah bigint, paid_rupiah bigint, lines jsonb)
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off set enable_mergejoin = off
set plan_cache_mode = force_custom_plan as $$
  select r.tenant_id, r.decree_id, r.village_code, r.month, r.payer_tenant_id, r.payer_name, r.funding_source, r.step, r.last_paid, r.people, r.people_once,
    r.rupiah, r.paid_rupiah, r.lines
  from app.recount_protection(of_decrees, of_villages, first_month, end_month, false) r;
$$;
alter function app.recount_many_protection owner to payung_crossing;
revoke execute on function app.recount_many_protection from public;
