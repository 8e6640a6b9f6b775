-- Whoever reads the code off a certificate: what it states, whether it was revoked and why, and whether receipts still cover it.
create or replace function app.public_certificate(asked_code text) returns table (number text, company_name text, region_name text, agreement_number text,
  agreement_title text, from_month date, until_month date, workers integer, worker_months integer, rupiah bigint, issued_on date, revoked_on date,
  revocation_reason text, is_covered boolean, is_synthetic boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.number, c.company_name, c.region_name, c.agreement_number, c.agreement_title, c.from_month, c.until_month, c.workers, c.worker_months, c.rupiah,
    app.day_of(c.decided_at), app.day_of(c.revoked_at), c.revocation_reason, app.is_certificate_covered(c.id),
    p.synthetic
  from pledge_certificate c join pledge p on p.id = c.pledge_id where c.public_code = asked_code;
$$;
alter function app.public_certificate owner to payung_crossing;
revoke execute on function app.public_certificate from public;
grant execute on function app.public_certificate to payung_app;
