-- A report is corrected in one step, and what it said before is kept, decision 0160.

alter table life_event add column correction_reason text check (length(correction_reason) between 10 and 300);
alter table life_event drop constraint text_without_number;
alter table life_event add constraint text_without_number check (not app.writes_national_id(place) and not app.writes_national_id(withdrawal_reason)
  and not app.writes_national_id(correction_reason));
grant update (event_day, day_precision, place, at_work_or_on_the_way, because_of_work, in_traffic, correction_reason) on life_event to payung_app;

-- What a report said before a correction, written by the correction itself (`app.correct_life_event`).
create table life_event_correction (
  id uuid primary key default uuidv7(),
  event_id uuid not null,
  tenant_id uuid not null,
  event_day date not null,
  day_precision text not null,
  place text not null,
  at_work_or_on_the_way boolean,
  because_of_work boolean,
  in_traffic boolean,
  reason text not null check (length(reason) between 10 and 300),
  corrected_by uuid not null references app_user,
  corrected_at timestamptz not null default now(),
  foreign key (event_id, tenant_id) references life_event (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(reason) and not app.writes_national_id(place))
);
create index on life_event_correction (event_id);
create index on life_event_correction (corrected_by);
alter table life_event_correction enable row level security;
alter table life_event_correction force row level security;
grant select on life_event_correction to payung_app;
grant select, insert on life_event_correction to payung_crossing;
