-- Who is meant stands beside a text; a NIK in it would stand there in the clear, in rows that nobody may ever change.
-- As writesNationalId of the domain reads a text.
create or replace function app.writes_national_id(said text) returns boolean language sql immutable parallel safe
  return said ~ '(?<!\d)(?:\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4}|\d\d([ .-])\d\d\3\d\d\3(?:\d{6}|\d\d\3\d\d\3\d\d)\3\d{4})(?!\d)';
revoke execute on function app.writes_national_id from public;
grant execute on function app.writes_national_id to payung_app, payung_crossing;
