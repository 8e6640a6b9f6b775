-- Whether answers of the insurer post a list in full that somebody else than its payer has brought: the government of the decree, by nobody who paid, recorded the
-- receipt or also acts for the payer. Runs with the rights of the function that calls it.
create or replace function app.is_receipt_posted(asked_list uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce((select sum(g.rupiah) from contribution_posting g join contribution_answer a on a.id = g.answer_id
      where g.list_id = c.id and g.verdict = 'ACCEPTED' and a.tenant_id <> c.tenant_id
        and a.recorded_by not in (select m from app.recorders_of_receipts(c.id) m)), 0)
    >= (select sum(l.rupiah) from contribution_line l where l.list_id = c.id)
  from contribution_list c where c.id = asked_list;
$$;
revoke execute on function app.is_receipt_posted from public;
grant execute on function app.is_receipt_posted to payung_crossing;
