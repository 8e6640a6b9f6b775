drop trigger if exists cover_of_refused_deaths on worker_proposal;
create trigger cover_of_refused_deaths after update on worker_proposal for each row
  when (new.proposed_status = 'DECEASED' and (old.state = 'REFUSED') <> (new.state = 'REFUSED')) execute function app.mark_refused_covers();
