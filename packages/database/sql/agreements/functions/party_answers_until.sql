-- Until when a party with an account may answer before the keeper stands for it, counted from the recording of the paper. The days are data: those that
-- held on that day in UTC+7. Null where nobody has set them; then only the party itself answers.
create or replace function app.party_answers_until(recorded_at timestamptz) returns timestamptz
language sql stable security invoker set search_path = public, pg_temp as $$
  select recorded_at + make_interval(days => r.amount::int) from reference_amount r
  where r.key = 'AGREEMENT_ANSWER_WITHIN' and r.unit = 'DAYS' and r.valid @> (recorded_at at time zone 'Asia/Pontianak')::date;
$$;
revoke execute on function app.party_answers_until from public;
grant execute on function app.party_answers_until to payung_app, payung_crossing;
