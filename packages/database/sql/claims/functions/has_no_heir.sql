-- Whether two people have said that no heir of a claim is known, and nobody was named since. A village, to which the family is closed, learns so much and no more: it signs
-- no letter of heirs then.
create or replace function app.has_no_heir(asked_claim uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from heir_dispute d where d.claim_id = asked_claim and d.tenant_id = app.tenant_id() and d.is_without_heir and d.ended_at is null and d.decided_at is not null);
$$;
alter function app.has_no_heir owner to payung_crossing;
revoke execute on function app.has_no_heir from public;
grant execute on function app.has_no_heir to payung_app, payung_crossing;
