-- A row of the insurer's answer that was not taken over stayed open for ever, also after a better file had come. It closes when a later answer takes in the
-- same person, or when somebody sets it aside and says why.
alter table contribution_answer_row
  drop constraint contribution_answer_row_outcome_check,
  add constraint contribution_answer_row_outcome_check check (outcome in ('POSTED', 'REJECTED', 'KNOWN', 'INVALID', 'UNMATCHED', 'CONFLICT', 'KEPT_EARLIER',
    'SUPERSEDED', 'SET_ASIDE')),
  add column superseded_by uuid,
  add column set_aside_reason text check (length(set_aside_reason) between 10 and 300 and not app.writes_national_id(set_aside_reason)),
  add foreign key (superseded_by, tenant_id) references contribution_answer (id, tenant_id),
  add constraint contribution_answer_row_superseded check ((outcome = 'SUPERSEDED') = (superseded_by is not null)),
  add constraint contribution_answer_row_set_aside check ((outcome = 'SET_ASIDE') = (set_aside_reason is not null)),
  add constraint contribution_answer_row_closed check (outcome not in ('SUPERSEDED', 'SET_ASIDE') or settled_by is not null and settled_at is not null);
create index on contribution_answer_row (superseded_by) where superseded_by is not null;
create index on contribution_answer_row (answer_id, row_no) where outcome in ('SUPERSEDED', 'SET_ASIDE');
grant update (superseded_by, set_aside_reason) on contribution_answer_row to payung_crossing;
