create or replace function app.take_proposals_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Whoever sends meanwhile waits for the end of this, or this for the end of the sending.
  perform from round_task t where t.id = new.round_task_id for update;
  if exists (select from round_task t join round r on r.id = t.round_id
      where t.id = new.round_task_id and (t.state in ('SENT', 'ACCEPTED') or r.state <> 'OPEN'))
    and exists (select from round_answer a where a.import_id = new.id) then
    raise exception using errcode = '55006', message = 'something depends on the import';
  end if;
  delete from round_answer a where a.import_id = new.id and a.version = 1;
  return null;
end $$;
alter function app.take_proposals_back owner to payung_crossing;
revoke execute on function app.take_proposals_back from public;
