-- At most 20 reports of one event, as `app.bound_rows` says it of other rows, for a whole statement: events share 256 locks, always taken in the same order.
create or replace function app.bound_reports() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  events constant uuid[] := array(select distinct r.event_id from reported r);
begin
  perform pg_advisory_xact_lock(hashtextextended('reports of events', x.shared)) from (select distinct hashtext(a::text) & 255 as shared from unnest(events) a order by 1) x;
  if exists (select from unnest(events) a join life_event_report k on k.event_id = a group by k.event_id having count(*) > 20) then
    raise exception using errcode = '23514', constraint = 'reports_of_event', message = 'more than 20: constraint "reports_of_event"';
  end if;
  return null;
end $$;
alter function app.bound_reports owner to payung_crossing;
revoke execute on function app.bound_reports from public;
