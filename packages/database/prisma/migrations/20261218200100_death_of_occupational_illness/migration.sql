-- Who dies of an illness that work has caused is owed as who dies of an accident at work, decision 0222. Null where nobody has answered, as in each report from before.

alter table life_event add column of_occupational_illness boolean;
alter table life_event_correction add column of_occupational_illness boolean;
alter table life_event_row add column of_occupational_illness boolean;
alter table outside_report add column of_occupational_illness boolean;
grant insert (of_occupational_illness), update (of_occupational_illness) on life_event to payung_app;
grant insert (of_occupational_illness) on outside_report to payung_app, payung_crossing;

-- What the doctor says of an illness is about health.
alter table claim_paper alter column is_health
  set expression as (kind in ('MEDICAL_LETTER', 'OCCUPATIONAL_ILLNESS_LETTER', 'CARE_RECEIPTS', 'CHRONOLOGY', 'ACCIDENT_REPORT'));

-- A family answers this, too.
drop function if exists app.report_by_family_link(bytea, uuid, text, date, text, text, boolean, text, text, bytea);
