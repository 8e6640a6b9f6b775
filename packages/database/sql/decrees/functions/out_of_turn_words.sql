-- How the annex begins the reason why somebody of the reserve comes before others who wait.
create or replace function app.out_of_turn_words() returns text language sql immutable parallel safe
  return 'Di luar urutan cadangan: ';
revoke execute on function app.out_of_turn_words from public;
grant execute on function app.out_of_turn_words to payung_app, payung_crossing;
