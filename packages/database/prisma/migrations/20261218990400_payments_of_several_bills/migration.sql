-- Who sends a payment, a receipt or a bill keeps its key before sending: the same key has one effect, and never that of other input.
alter table contribution_payment add column request_key text check (length(request_key) between 1 and 60), add column request_hash text check (length(request_hash) = 64),
  add constraint contribution_payment_request check ((request_key is null) = (request_hash is null));
alter table contribution_receipt add column request_key text check (length(request_key) between 1 and 60), add column request_hash text check (length(request_hash) = 64),
  add constraint contribution_receipt_request check ((request_key is null) = (request_hash is null));
alter table contribution_list add column bill_key text check (length(bill_key) between 1 and 60), add column bill_hash text check (length(bill_hash) = 64),
  add constraint contribution_list_bill_request check ((bill_key is null) = (bill_hash is null));
-- One transfer pays several bills, so its key stands once on each of them.
create unique index contribution_payment_key on contribution_payment (tenant_id, recorded_by, request_key, list_id) where request_key is not null;
create unique index contribution_receipt_key on contribution_receipt (tenant_id, recorded_by, request_key) where request_key is not null;
create unique index contribution_list_bill_key on contribution_list (tenant_id, billed_by, bill_key) where bill_key is not null;

-- The whole transfer of which a payment is a part, and where what no bill took goes.
alter table contribution_payment add column transfer_rupiah bigint, add column rest_to text check (rest_to in ('NEXT_BILL', 'RETURNED')),
  add constraint contribution_payment_transfer check (transfer_rupiah >= rupiah and (rest_to is null or transfer_rupiah is not null));
create index contribution_payment_of_transfer on contribution_payment (tenant_id, upper(reference)) where transfer_rupiah is not null;

grant insert (request_key, request_hash, transfer_rupiah, rest_to) on contribution_payment to payung_app;
grant insert (request_key, request_hash) on contribution_receipt to payung_app;
grant update (bill_key, bill_hash) on contribution_list to payung_app;
