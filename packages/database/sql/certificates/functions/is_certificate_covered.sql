-- Whether every list that a certificate rests on is still paid and received in full, and somebody else than its payer proves it. Runs with
-- the rights of the function that calls it.
create or replace function app.is_certificate_covered(asked uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select not exists (
    select from pledge_certificate_list x join contribution_list c on c.id = x.list_id where x.certificate_id = asked
      and (c.state <> 'BILLED' or app.paid_of_list(c.id) < c.billed_rupiah or app.received_of_list(c.id) < c.billed_rupiah
        or not app.is_receipt_proven(c.id)));
$$;
revoke execute on function app.is_certificate_covered from public;
grant execute on function app.is_certificate_covered to payung_crossing;
