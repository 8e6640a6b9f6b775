-- Writes what an order asks of each budget line of its list: as its treasurer divided it, else by what each line still owes of the bill. The amounts add up to the
-- order, and none goes beyond what its line owes. A list without budget lines has none. The list's row has been locked by the guard of the order.
create or replace function app.divide_payment_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  written integer;
  divided bigint;
begin
  if new.line_amounts is null then
    insert into payment_order_line (order_id, commitment_id, line_id, tenant_id, rupiah)
    select new.id, s.id, s.line_id, new.tenant_id, s.share from app.share_among_commitments(new.list_id, new.rupiah, true) s where s.share > 0;
    return null;
  end if;
  if exists (
    select from jsonb_to_recordset(new.line_amounts) x(line uuid, rupiah bigint)
      join budget_commitment m on m.list_id = new.list_id and m.line_id = x.line and m.state = 'COMMITTED'
    where x.rupiah > m.committed_rupiah - m.paid_rupiah - app.ordered_of_commitment(m.id)
  ) then
    raise exception using errcode = '23514', constraint = 'payment_order_beyond_line', message = 'more than a line owes: constraint "payment_order_beyond_line"';
  end if;
  insert into payment_order_line (order_id, commitment_id, line_id, tenant_id, rupiah)
  select new.id, m.id, m.line_id, new.tenant_id, x.rupiah
  from jsonb_to_recordset(new.line_amounts) x(line uuid, rupiah bigint)
    join budget_commitment m on m.list_id = new.list_id and m.line_id = x.line and m.state = 'COMMITTED';
  get diagnostics written = row_count;
  select sum(s.rupiah) into divided from payment_order_line s where s.order_id = new.id;
  if divided is distinct from new.rupiah or written <> jsonb_array_length(new.line_amounts) then
    raise exception using errcode = '23514', constraint = 'payment_order_lines_whole',
      message = 'not the whole order, or a line that pays nothing of its list: constraint "payment_order_lines_whole"';
  end if;
  return null;
end $$;
alter function app.divide_payment_order owner to payung_crossing;
revoke execute on function app.divide_payment_order from public;
