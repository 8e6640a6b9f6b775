-- A proof is added by whoever recorded the payment. The same paper, by its content, proves no other payment that stands, of no payer: who pays two bills has two
-- transfers. A payment that was recorded wrongly is recorded anew with its paper.
create or replace function app.guard_payment_proof() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- The policy refuses a stranger, without a word about the payment.
  if new.tenant_id is distinct from app.tenant_id() or app.area_scope() <> '' or app.agency_id() is not null then return new; end if;
  select f.sha256 into new.sha256 from file f where f.id = new.file_id and f.tenant_id = new.tenant_id and f.created_by = app.user_id() and f.purpose = 'DOCUMENT';
  if new.sha256 is null or not exists (select from contribution_payment p where p.id = new.payment_id and p.list_id = new.list_id and p.recorded_by = app.user_id()) then
    -- After the policy has had its say, the column refuses what is not one's own.
    new.sha256 := null;
    return new;
  end if;
  -- Of two who bring the same paper at the same time the second sees the first.
  perform pg_advisory_xact_lock(hashtextextended('payment proof ' || encode(new.sha256, 'hex'), 0));
  if exists (select from contribution_payment_proof x where x.sha256 = new.sha256
      and not exists (select from contribution_payment_return b where b.payment_id = x.payment_id and b.reason = 'RECORDED_WRONGLY')) then
    raise exception using errcode = '23505', constraint = 'payment_proof_once', message = 'proves another payment: constraint "payment_proof_once"';
  end if;
  new.added_by := app.user_id();
  new.added_at := now();
  return new;
end $$;
alter function app.guard_payment_proof owner to payung_crossing;
revoke execute on function app.guard_payment_proof from public;
