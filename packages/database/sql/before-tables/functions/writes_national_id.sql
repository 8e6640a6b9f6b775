-- Who is meant stands beside a text; a NIK in it would stand there in the clear, in rows that nobody may ever change.
-- Four groups of four: checks of tables ask it, and a wider one would refuse rows that stand, at their next change. The forms see other groups too
-- (writesNationalId of the domain).
create or replace function app.writes_national_id(said text) returns boolean language sql immutable parallel safe
  return said ~ '(?<!\d)\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4}(?!\d)';
revoke execute on function app.writes_national_id from public;
grant execute on function app.writes_national_id to payung_app, payung_crossing;
