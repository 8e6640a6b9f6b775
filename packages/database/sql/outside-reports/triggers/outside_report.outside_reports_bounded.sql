-- A family's report is bounded by its link, and one in an insurer's answer by its file: what the reporter reports elsewhere never shuts it out.
drop trigger if exists outside_reports_bounded on outside_report;
create trigger outside_reports_bounded after insert on outside_report for each row when (new.family_link_id is null and not new.from_answer)
  execute function app.bound_rows('reporter_tenant_id,reported_by', '200', 'outside_reports_of_person', 'reported_at', '1 day');
