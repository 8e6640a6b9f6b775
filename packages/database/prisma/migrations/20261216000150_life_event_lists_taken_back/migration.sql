-- A confirmed list of life events is taken back as a whole, decision 0211.

-- In their place stand `app.untell_payers_of_families` and `app.untell_of_places`, each of many at once.
drop trigger if exists life_event_taken_back on life_event;
drop function if exists app.untell_payers_of_family(uuid);
drop function if exists app.untell_of_place(uuid);

alter table life_event_upload add column withdrawn_by uuid references app_user, add column withdrawn_at timestamptz,
  add column withdrawal_reason text check (length(withdrawal_reason) between 10 and 300);
create index on life_event_upload (withdrawn_by);
alter table life_event_upload drop constraint life_event_upload_state_check;
alter table life_event_upload add constraint life_event_upload_state_check check (state in ('WAITING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN'));
alter table life_event_upload drop constraint life_event_upload_facts;
alter table life_event_upload add constraint life_event_upload_facts check (
  num_nulls(confirmed_by, confirmed_at) = case when state in ('CONFIRMED', 'WITHDRAWN') then 0 else 2 end
  and num_nulls(rejected_by, rejected_at, rejection_reason) = case when state = 'REJECTED' then 0 else 3 end
  and num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) = case when state = 'WITHDRAWN' then 0 else 3 end);
alter table life_event_upload drop constraint text_without_number;
alter table life_event_upload add constraint text_without_number check (not app.writes_national_id(rejection_reason) and not app.writes_national_id(withdrawal_reason));
-- The same content again is the earlier list, unless that was rejected or taken back.
drop index life_event_upload_once;
create unique index life_event_upload_once on life_event_upload (tenant_id, sha256) where state not in ('REJECTED', 'WITHDRAWN');
grant update (withdrawn_by, withdrawn_at, withdrawal_reason) on life_event_upload to payung_crossing;
grant update (state, withdrawal_reason) on life_event to payung_crossing;
