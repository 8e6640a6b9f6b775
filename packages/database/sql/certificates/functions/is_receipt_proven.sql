-- Whether somebody else than its payer proves that the insurer has received a list: the region has confirmed receipts of its whole bill, or the insurer has posted
-- it in full. What the payer records for its own list does not. Runs with the rights of the function that calls it.
create or replace function app.is_receipt_proven(asked_list uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case when (select coalesce(sum(r.rupiah), 0) from contribution_receipt r join contribution_receipt_confirmation k on k.receipt_id = r.id
      where r.list_id = c.id and not exists (select from contribution_receipt_return b where b.receipt_id = r.id)) >= c.billed_rupiah then true
    else app.is_receipt_posted(c.id) end
  from contribution_list c where c.id = asked_list;
$$;
revoke execute on function app.is_receipt_proven from public;
grant execute on function app.is_receipt_proven to payung_crossing;
