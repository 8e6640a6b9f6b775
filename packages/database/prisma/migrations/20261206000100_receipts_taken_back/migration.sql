-- A receipt that is taken back, decision 0174: it was recorded wrongly, or the insurer sent the money back. The receipt stays, and counts no more.

-- A number that was recorded wrongly may be recorded anew, so `app.refuse_known_receipt` says which number is known, under the lock of the list.
alter table contribution_receipt drop constraint contribution_receipt_once;
create index on contribution_receipt (list_id, reference);
alter table contribution_receipt add constraint contribution_receipt_whole unique (id, list_id, tenant_id, rupiah);

create table contribution_receipt_return (
  id uuid primary key default uuidv7(),
  receipt_id uuid not null,
  list_id uuid not null,
  tenant_id uuid not null,
  -- The whole receipt.
  rupiah bigint not null,
  returned_on date not null,
  reason text not null check (reason in ('RECORDED_WRONGLY', 'RETURNED_BY_INSURER')),
  note text not null check (length(note) between 10 and 300),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  constraint contribution_receipt_return_once unique (receipt_id),
  constraint contribution_receipt_return_whole foreign key (receipt_id, list_id, tenant_id, rupiah)
    references contribution_receipt (id, list_id, tenant_id, rupiah)
);
create index on contribution_receipt_return (list_id);
alter table contribution_receipt_return enable row level security;
alter table contribution_receipt_return force row level security;
grant select on contribution_receipt_return to payung_app, payung_crossing;
grant insert (receipt_id, list_id, tenant_id, rupiah, returned_on, reason, note, recorded_by) on contribution_receipt_return to payung_app;

alter table journal_entry add column receipt_return_id uuid references contribution_receipt_return;
create index on journal_entry (receipt_return_id) where receipt_return_id is not null;
alter table journal_entry drop constraint journal_entry_reversal_reason_check;
alter table journal_entry add constraint journal_entry_reversal_reason_check
  check (reversal_reason in ('ANSWER_OVERTURNED', 'RETURNED_BY_BANK', 'RECORDED_WRONGLY', 'RECEIPT_RETURNED'));
alter table journal_entry drop constraint journal_entry_of_fact;
alter table journal_entry add constraint journal_entry_of_fact check ((kind = 'PAYMENT') = (payment_id is not null) and (kind = 'RECEIPT') = (receipt_id is not null)
  and (kind in ('POSTING', 'REVERSAL')) = (num_nonnulls(answer_id, return_id, receipt_return_id) = 1)
  and num_nonnulls(answer_id, return_id, receipt_return_id) <= 1 and (num_nonnulls(return_id, receipt_return_id) = 0 or kind = 'REVERSAL'));
alter table journal_entry drop constraint journal_entry_decision;
alter table journal_entry add constraint journal_entry_decision check ((settled_at is null or answer_id is not null)
  and (settled_at is not null or kind <> 'REVERSAL' or answer_id is null));
alter table journal_entry drop constraint journal_entry_reversal;
alter table journal_entry add constraint journal_entry_reversal check ((kind = 'REVERSAL') = (reversal_reason is not null)
  and (reversal_reason is null or (reversal_reason = 'ANSWER_OVERTURNED') = (answer_id is not null))
  and (reversal_reason is null or (reversal_reason = 'RECEIPT_RETURNED') = (receipt_return_id is not null)));
