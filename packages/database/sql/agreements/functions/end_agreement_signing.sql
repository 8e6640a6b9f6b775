-- With the approval ends what was signed: the text may change.
create or replace function app.end_agreement_signing() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update agreement_signing set ended_at = now() where agreement_id = new.id and ended_at is null;
  return null;
end $$;
alter function app.end_agreement_signing owner to payung_crossing;
revoke execute on function app.end_agreement_signing from public;
