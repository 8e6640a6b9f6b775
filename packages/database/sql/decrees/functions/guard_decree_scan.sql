-- A file is compared with what is approved now; its page counts are those of the clean paper.
create or replace function app.guard_decree_scan() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from decree d where d.id = new.decree_id and d.approved_hash = new.approved_hash and d.state = 'APPROVED' for share)
    or new.annex_pages not in (0, coalesce((select p.pages from decree_paper p where p.decree_id = new.decree_id and p.approved_hash = new.approved_hash and p.part = 'ANNEX'), 0))
    or not exists (select from decree_paper p where p.decree_id = new.decree_id and p.approved_hash = new.approved_hash and p.part = 'TEXT'
      and p.pages = new.pages - new.annex_pages) then
    raise exception using errcode = '23514', constraint = 'decree_scan_of_clean_paper', message = 'not the clean paper: constraint "decree_scan_of_clean_paper"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_decree_scan from public;
