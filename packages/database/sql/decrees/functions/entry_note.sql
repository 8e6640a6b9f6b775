-- What an annex says of a change in words, which its hash holds: the note, then the reason why somebody of the reserve comes before others.
create or replace function app.entry_note(note text, order_reason text) returns text language sql immutable parallel safe
  return nullif(concat_ws('. ', note, app.out_of_turn_words() || order_reason), '');
revoke execute on function app.entry_note from public;
grant execute on function app.entry_note to payung_app, payung_crossing;
