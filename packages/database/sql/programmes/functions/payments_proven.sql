-- Whether each payment says what it paid, when, how much, and has its file.
create or replace function app.payments_proven(payments jsonb, owner uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (
    select from jsonb_to_recordset(payments) p(from_month date, until_month date, number text, paid_on date, amount bigint, file_id uuid)
    where coalesce(p.from_month >= p.until_month or extract(day from p.from_month) <> 1 or extract(day from p.until_month) <> 1
        or length(btrim(p.number)) not between 1 and 80 or p.paid_on > app.today() or p.amount <= 0, true)
      or not exists (select from file f where f.tenant_id = owner and f.id = p.file_id and f.purpose = 'DOCUMENT' and f.content_removed_at is null));
$$;
alter function app.payments_proven owner to payung_crossing;
revoke execute on function app.payments_proven from public;
