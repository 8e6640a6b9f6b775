-- Lines of pledges are read for many at once, now and by what was known, and without what each costs (`app.line_rupiah`): see
-- `packages/database/sql/pledges/functions/pledge_lines.sql`.
drop function if exists app.pledge_lines(uuid), app.pledge_lines_known(uuid, timestamptz, date);
