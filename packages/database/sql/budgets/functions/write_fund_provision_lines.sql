-- The amounts of a provision letter (SPD), whole with it: lines of its government and year, each once, two hundred at most.
create or replace function app.write_fund_provision_lines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  insert into fund_provision_line (provision_id, line_id, tenant_id, rupiah)
  select new.id, l.id, new.tenant_id, x.rupiah
  from jsonb_to_recordset(new.line_amounts) x(line uuid, rupiah bigint)
    join budget_line l on l.id = x.line and l.tenant_id = new.tenant_id and l.fiscal_year = new.fiscal_year;
  get diagnostics written = row_count;
  if written not between 1 and 200 or written <> jsonb_array_length(new.line_amounts) then
    raise exception using errcode = '23514', constraint = 'fund_provision_lines_whole',
      message = 'no line, too many, or a line of another year: constraint "fund_provision_lines_whole"';
  end if;
  return null;
end $$;
alter function app.write_fund_provision_lines owner to payung_crossing;
revoke execute on function app.write_fund_provision_lines from public;
