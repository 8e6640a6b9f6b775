-- That no heir is known is written down as a dispute is, decision 0221: one person says why, another approves it, and only then is a death paid without an heir.

alter table heir_dispute
  -- No heir is known; else the heirs do not agree.
  add column is_without_heir boolean not null default false,
  -- An heir was named after all.
  add column ended_at timestamptz,
  add constraint heir_dispute_ended check (ended_at is null or is_without_heir);
drop index heir_dispute_open_once;
create unique index heir_dispute_open_once on heir_dispute (claim_id) where decided_at is null and not is_without_heir;
create unique index heir_dispute_without_heir_once on heir_dispute (claim_id) where is_without_heir and ended_at is null;
grant insert (is_without_heir) on heir_dispute to payung_app;
grant update (ended_at) on heir_dispute to payung_crossing;
