-- Of the paper that is recorded now, by the party itself or, with a proof, by the keeper; never by who drew up the text or recorded the paper, in
-- whichever tenant they are entered. A party with an account has its time to answer before the keeper stands for it.
create or replace function app.guard_agreement_confirmation() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  signing agreement_signing;
  party agreement_party;
begin
  -- One after the other: two parties at the same moment would each miss the other, and nobody would be the last.
  perform from agreement a where a.id = new.agreement_id for no key update;
  select * into signing from agreement_signing s where s.id = new.signing_id and s.ended_at is null;
  select * into party from agreement_party p where p.id = new.party_id;
  if signing.id is null or not exists (select from agreement a where a.id = new.agreement_id and a.state = 'APPROVED') then
    raise exception using errcode = '23514', constraint = 'agreement_paper_replaced', message = 'not the paper that waits: constraint "agreement_paper_replaced"';
  end if;
  if new.recorded_by = signing.recorded_by
    or exists (select from agreement_maker m where m.agreement_id = new.agreement_id and m.user_id = new.recorded_by) then
    raise exception using errcode = '23514', constraint = 'agreement_signing_by_another',
      message = 'who drew it up or recorded its signing does not confirm it: constraint "agreement_signing_by_another"';
  end if;
  perform app.refuse_maker_account(signing.recorded_by || array(select m.user_id from agreement_maker m where m.agreement_id = new.agreement_id), signing.tenant_id);
  if new.proof_document_id is null and party.party_tenant_id is distinct from new.tenant_id then
    raise exception using errcode = '23514', constraint = 'agreement_own_party', message = 'nobody confirms for another: constraint "agreement_own_party"';
  end if;
  if new.proof_document_id is not null then
    if new.tenant_id <> signing.tenant_id or party.party_tenant_id = signing.tenant_id then
      raise exception using errcode = '23514', constraint = 'agreement_own_party', message = 'only the keeper states it, of others: constraint "agreement_own_party"';
    end if;
    if not exists (select from agreement_document d where d.id = new.proof_document_id and d.kind = 'PROOF' and d.tenant_id = new.tenant_id and d.removed_at is null) then
      raise exception using errcode = '23514', constraint = 'agreement_statement_proof', message = 'no proof of the keeper: constraint "agreement_statement_proof"';
    end if;
    if party.party_tenant_id is not null and coalesce(app.party_answers_until(signing.recorded_at), 'infinity') > now() then
      raise exception using errcode = '23514', constraint = 'agreement_party_may_answer', message = 'the party may still answer: constraint "agreement_party_may_answer"';
    end if;
  end if;
  return null;
end $$;
alter function app.guard_agreement_confirmation owner to payung_crossing;
revoke execute on function app.guard_agreement_confirmation from public;
