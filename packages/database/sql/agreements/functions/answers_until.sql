-- Until when a party with an account may answer for itself, once the signed paper was recorded: seven days.
create or replace function app.answers_until(recorded timestamptz) returns timestamptz
language sql immutable as $$ select recorded + interval '7 days' $$;
revoke execute on function app.answers_until from public;
grant execute on function app.answers_until to payung_app, payung_crossing;
