-- By each term of how long a case may stand somewhere, the fewest days that it ever allowed. Read once for a statement, it says of thousands of cases that their last day cannot
-- have passed, so that `app.claim_due_on` reckons only the others.
create or replace function app.fewest_days_of_terms() returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_object_agg(t.key, t.days), '{}') from (select a.key, min(a.amount) as days from reference_amount a where a.unit = 'DAYS' group by a.key) t;
$$;
revoke execute on function app.fewest_days_of_terms from public;
grant execute on function app.fewest_days_of_terms to payung_app, payung_crossing;
