-- What nobody has confirmed for seven days goes, and with it the person whom it names; of a refused application the person goes after 90 days. Whose network and
-- mailbox it came from is of use for the bounds of one day alone.
create or replace function app.forget_company_applications() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  gone integer;
begin
  delete from company_application where state = 'UNCONFIRMED' and received_at < now() - interval '7 days';
  get diagnostics gone = row_count;
  update company_application set sender_digest = null, surroundings_digest = null, mailbox_digest = null
  where received_at < now() - interval '2 days' and num_nonnulls(sender_digest, surroundings_digest, mailbox_digest) > 0;
  update company_application set contact_cipher = null where state = 'REFUSED' and contact_cipher is not null and refused_at < now() - interval '90 days';
  return gone;
end $$;
alter function app.forget_company_applications owner to payung_crossing;
revoke execute on function app.forget_company_applications from public;
grant execute on function app.forget_company_applications to payung_jobs;
