-- What whoever asks has reported of a person to the government that keeps the record, the last first: never what became of it, nor what others report. Sent again, it keeps
-- the moment of the first time, so that nobody learns by sending again whether it was decided. Neither what a family says by their link nor an insurer's answer is theirs.
create or replace function app.own_outside_reports(asked_worker uuid) returns table (kind text, event_day date, day_precision text, reported_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.kind, r.event_day, r.day_precision, min(r.reported_at) from outside_report r
  where r.worker_id = asked_worker and r.reporter_tenant_id = app.tenant_id() and r.reported_by = app.user_id() and r.family_link_id is null and not r.from_answer
  group by 1, 2, 3 order by 4 desc, 1, 2 limit 10;
$$;
alter function app.own_outside_reports owner to payung_crossing;
revoke execute on function app.own_outside_reports from public;
grant execute on function app.own_outside_reports to payung_app;
