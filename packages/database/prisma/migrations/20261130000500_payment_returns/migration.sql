-- A payment that came back, decision 0126: the bank returned it, or it was recorded wrongly. The payment stays, and counts no more.

-- A document that was recorded wrongly may be recorded anew, so `app.refuse_known_payment` says which number is known, under the lock of the list.
alter table contribution_payment drop constraint contribution_payment_once;
create index on contribution_payment (list_id, reference);
alter table contribution_payment add constraint contribution_payment_whole unique (id, list_id, tenant_id, rupiah);

create table contribution_payment_return (
  id uuid primary key default uuidv7(),
  payment_id uuid not null,
  list_id uuid not null,
  tenant_id uuid not null,
  -- The whole payment.
  rupiah bigint not null,
  returned_on date not null,
  reason text not null check (reason in ('RETURNED_BY_BANK', 'RECORDED_WRONGLY')),
  -- The bank's paper; what was recorded wrongly may have none.
  document_number text check (length(document_number) between 3 and 80),
  note text not null check (length(note) between 10 and 300),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  constraint contribution_return_once unique (payment_id),
  constraint contribution_return_whole foreign key (payment_id, list_id, tenant_id, rupiah) references contribution_payment (id, list_id, tenant_id, rupiah),
  constraint contribution_return_document check (document_number is not null or reason = 'RECORDED_WRONGLY')
);
create index on contribution_payment_return (list_id);
alter table contribution_payment_return enable row level security;
alter table contribution_payment_return force row level security;
grant select on contribution_payment_return to payung_app, payung_crossing;
grant insert (payment_id, list_id, tenant_id, rupiah, returned_on, reason, document_number, note, recorded_by) on contribution_payment_return to payung_app;

-- What a payment realised of the budget lines goes back by a movement of its own.
alter table budget_movement drop constraint budget_movement_kind_check;
alter table budget_movement add constraint budget_movement_kind_check check (kind in ('COMMIT', 'ADJUST', 'RELEASE', 'PAY', 'RETURN'));
alter table budget_movement drop constraint budget_movement_check;
alter table budget_movement add constraint budget_movement_sign check (rupiah <> 0 and (kind not in ('COMMIT', 'PAY') or rupiah > 0)
  and (kind not in ('RELEASE', 'RETURN') or rupiah < 0));
alter table budget_movement drop constraint budget_movement_of_payment;
alter table budget_movement add constraint budget_movement_of_payment check ((kind in ('PAY', 'RETURN')) = (payment_id is not null));
drop index budget_movement_once;
create unique index budget_movement_once on budget_movement (commitment_id, kind) where kind not in ('PAY', 'RETURN');
drop index budget_payment_once;
create unique index budget_payment_once on budget_movement (commitment_id, payment_id, kind) where kind in ('PAY', 'RETURN');

alter table journal_entry add column return_id uuid references contribution_payment_return;
create index on journal_entry (return_id) where return_id is not null;
alter table journal_entry drop constraint journal_entry_reversal_reason_check;
alter table journal_entry add constraint journal_entry_reversal_reason_check check (reversal_reason in ('ANSWER_OVERTURNED', 'RETURNED_BY_BANK', 'RECORDED_WRONGLY'));
alter table journal_entry drop constraint journal_entry_of_fact;
alter table journal_entry add constraint journal_entry_of_fact check ((kind = 'PAYMENT') = (payment_id is not null) and (kind = 'RECEIPT') = (receipt_id is not null)
  and (kind in ('POSTING', 'REVERSAL')) = (num_nonnulls(answer_id, return_id) = 1) and num_nonnulls(answer_id, return_id) <= 1
  and (return_id is null or kind = 'REVERSAL'));
alter table journal_entry drop constraint journal_entry_decision;
alter table journal_entry add constraint journal_entry_decision check ((settled_at is null or answer_id is not null)
  and (settled_at is not null or kind <> 'REVERSAL' or return_id is not null));
alter table journal_entry drop constraint journal_entry_reversal;
alter table journal_entry add constraint journal_entry_reversal check ((kind = 'REVERSAL') = (reversal_reason is not null)
  and (reversal_reason is null or (reversal_reason = 'ANSWER_OVERTURNED') = (answer_id is not null)));
