-- An upheld objection says that somebody has died or moved: whoever keeps the record hears of it as the proposal of a status. It holds no sealed
-- facts, so the database itself makes it, and it can go along with a record that is handed over. The reason is the decision's; the sender stays behind.
alter table worker_proposal
  alter column changes_cipher drop not null,
  add column objection_id uuid unique references cohort_objection,
  add column proposed_status text check (proposed_status in ('DECEASED', 'MOVED')),
  add column reason text check (length(reason) <= 500),
  drop constraint text_without_number,
  add constraint text_without_number check (not app.writes_national_id(decision_reason) and not app.writes_national_id(reason)),
  add constraint proposal_of_facts_or_status check (case when objection_id is null
    then changes_cipher is not null and proposed_status is null and reason is null
    else changes_cipher is null and proposed_status is not null and reason is not null and fields = '{status}' end);
-- Several lists may say the same of one person; the keeper decides it once.
create unique index worker_proposal_open_status on worker_proposal (worker_id, proposed_status) where state = 'OPEN' and proposed_status is not null;
