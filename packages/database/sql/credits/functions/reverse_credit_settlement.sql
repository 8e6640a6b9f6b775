-- A settlement is taken back with its reason, and its months are open again as far as they are still a credit. One that the insurer's bill has taken off is final.
create or replace function app.reverse_credit_settlement(asked uuid, why text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s contribution_credit_settlement := app.hold_credit_settlement(asked);
begin
  if s.state = 'REVERSED' then
    raise exception using errcode = '23514', constraint = 'credit_step', message = 'reversed already: constraint "credit_step"';
  end if;
  if s.state = 'CONFIRMED' and s.kind = 'OFFSET' then
    if exists (select from contribution_list c where c.id = s.offset_list_id and c.state = 'BILLED') then
      raise exception using errcode = '23514', constraint = 'credit_offset_billed', message = 'the bill has taken it off: constraint "credit_offset_billed"';
    end if;
    update contribution_list set offset_rupiah = offset_rupiah - s.rupiah, version = version + 1 where id = s.offset_list_id;
  end if;
  update contribution_credit_settlement set state = 'REVERSED', reversed_by = app.user_id(), reversed_at = now(), reversal_reason = why, version = version + 1 where id = s.id;
end $$;
alter function app.reverse_credit_settlement owner to payung_crossing;
revoke execute on function app.reverse_credit_settlement from public;
grant execute on function app.reverse_credit_settlement to payung_app;
