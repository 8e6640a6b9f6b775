-- A credit is offset in a later list of the same payer that the insurer has not billed yet, and something of that list is left to bill. Runs with the rights of the
-- function that calls it, which holds the list.
create or replace function app.refuse_unfit_offset(target contribution_list, asked_lists uuid[], more bigint) returns void
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if target.id is null or target.tenant_id <> app.tenant_id() or target.state not in ('DRAFT', 'APPROVED', 'SENT') or exists (
      select from contribution_list c where c.id = any (asked_lists) and (c.id = target.id or c.drafted_at > target.drafted_at
        or (c.is_outside, c.payer_name) is distinct from (target.is_outside, target.payer_name))) then
    raise exception using errcode = '23514', constraint = 'credit_offset_list', message = 'no later list of this payer: constraint "credit_offset_list"';
  end if;
  if target.offset_rupiah + more >= target.total_rupiah then
    raise exception using errcode = '23514', constraint = 'credit_offset_exceeds', message = 'nothing left to bill: constraint "credit_offset_exceeds"';
  end if;
end $$;
revoke execute on function app.refuse_unfit_offset from public;
grant execute on function app.refuse_unfit_offset to payung_crossing;
