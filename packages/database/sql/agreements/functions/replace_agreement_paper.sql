-- The paper recorded before this one, with what was confirmed of it, ends. Whether the new one may be recorded is for its policy and its guard.
create or replace function app.replace_agreement_paper() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from agreement a where a.id = new.agreement_id for no key update;
  update agreement_signing set ended_at = now() where agreement_id = new.agreement_id and ended_at is null;
  return new;
end $$;
alter function app.replace_agreement_paper owner to payung_crossing;
revoke execute on function app.replace_agreement_paper from public;
