-- Money goes on being spent on somebody of whom it is said that they died: whoever keeps them says why.
create or replace function app.guard_keeping() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from added d join reverification_item i on i.reverification_id = d.reverification_id and i.line_no = d.line_no
      where d.outcome = 'KEEP' and d.note is null and 'DECEASED' = any (i.findings)) then
    raise exception using errcode = '23514', constraint = 'reverification_keeps_deceased',
      message = 'keeping somebody who is said to have died asks for a reason: constraint "reverification_keeps_deceased"';
  end if;
  return null;
end $$;
