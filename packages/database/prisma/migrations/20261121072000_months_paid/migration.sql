-- The insurer insures no month that is over. Where a programme or a decree names one, it was paid in its time: number, day, amount and file of that
-- payment stand with it, as a list of {from_month, until_month, number, paid_on, amount, file_id}.
alter table programme add column paid_months jsonb not null default '[]' check (jsonb_typeof(paid_months) = 'array' and jsonb_array_length(paid_months) <= 60);
alter table decree add column paid_months jsonb not null default '[]' check (jsonb_typeof(paid_months) = 'array' and jsonb_array_length(paid_months) <= 60);
grant insert (paid_months), update (paid_months) on programme to payung_app;
grant insert (paid_months), update (paid_months) on decree to payung_app;
-- Whose proof a file is: asked before a file expires.
create index programme_paid_files on programme using gin (paid_months jsonb_path_ops) where paid_months <> '[]';
create index decree_paid_files on decree using gin (paid_months jsonb_path_ops) where paid_months <> '[]';
