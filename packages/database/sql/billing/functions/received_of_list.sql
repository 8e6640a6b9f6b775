-- What the insurer has received of a list: its receipts without those that were taken back.
create or replace function app.received_of_list(asked_list uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(r.rupiah), 0)::bigint from contribution_receipt r
  where r.list_id = asked_list and not exists (select from contribution_receipt_return b where b.receipt_id = r.id);
$$;
alter function app.received_of_list owner to payung_crossing;
revoke execute on function app.received_of_list from public;
