-- Who is meant stands beside a text; a NIK in it would stand there in the clear, in rows that nobody may ever change.

-- As writesNationalId of the domain reads a text.
create function app.writes_national_id(said text) returns boolean language sql immutable parallel safe
  return said ~ '(?<!\d)\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4}(?!\d)';
revoke execute on function app.writes_national_id(text) from public;
grant execute on function app.writes_national_id(text) to payung_app, payung_crossing;

-- What was written before stays as it was written.
alter table reverification add constraint text_without_number check (not app.writes_national_id(note)) not valid;
alter table reverification_decision add constraint text_without_number check (not app.writes_national_id(note)) not valid;
alter table round_answer add constraint text_without_number check (not app.writes_national_id(reason)) not valid;
alter table round_task add constraint text_without_number check (not app.writes_national_id(remarks)) not valid;
alter table round_task_step add constraint text_without_number check (not app.writes_national_id(remarks)) not valid;
alter table deliberation add constraint text_without_number
  check (not app.writes_national_id(concat_ws(E'\n', place, note, array_to_string(attendees, E'\n')))) not valid;
alter table check_task add constraint text_without_number check (not app.writes_national_id(cancel_reason)) not valid;
alter table check_decision add constraint text_without_number check (not app.writes_national_id(reason)) not valid;
alter table decree_entry add constraint text_without_number check (not app.writes_national_id(note)) not valid;
