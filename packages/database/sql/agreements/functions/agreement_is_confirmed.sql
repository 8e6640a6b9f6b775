-- The paper that is recorded now is confirmed or stated for every party.
create or replace function app.agreement_is_confirmed(told_agreement uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from agreement_signing s where s.agreement_id = told_agreement and s.ended_at is null
    and exists (select from agreement_party p where p.agreement_id = told_agreement)
    and not exists (select from agreement_party p where p.agreement_id = told_agreement
      and not exists (select from agreement_confirmation c where c.signing_id = s.id and c.party_id = p.id)));
$$;
alter function app.agreement_is_confirmed owner to payung_crossing;
revoke execute on function app.agreement_is_confirmed from public;
