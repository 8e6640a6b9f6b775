-- Days on which nobody works by a joint decree of ministers: terms in working days leave them out. Reference data of everybody.
create table national_holiday (
  day date primary key,
  name_id text not null,
  legal_basis text not null
);
grant select on national_holiday to payung_app, payung_jobs, payung_crossing;
