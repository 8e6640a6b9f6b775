-- A report that stands in an insurer's answer, decision 223. It is bounded by its file, and not as reports that somebody writes.
alter table outside_report add column from_answer boolean not null default false check (not from_answer or source = 'INSURER');
grant insert (from_answer) on outside_report to payung_crossing;
