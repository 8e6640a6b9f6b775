-- What is kept of people's months says as well what is billed and paid of them, and of whom a death is recorded without its day (decision 255).
drop function if exists app.cover_value(datemultirange, datemultirange, date);

-- Whoever has such months, or is recorded so, is read from the facts until the worker process has folded them.
alter table worker no force row level security;
alter table contribution_line no force row level security;
alter table contribution_list no force row level security;
alter table cover_change no force row level security;
insert into cover_change (worker_ids)
select array_agg(w.id) from (
  select l.worker_id as id from contribution_line l join contribution_list c on c.id = l.list_id where c.state = 'BILLED' and l.live
  union
  select w.id from worker w where w.status = 'DECEASED') w
having count(*) > 0;
alter table cover_change force row level security;
alter table contribution_list force row level security;
alter table contribution_line force row level security;
alter table worker force row level security;
