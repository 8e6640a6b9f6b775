drop trigger if exists claim_ended on claim;
create trigger claim_ended after update of state on claim for each row when (old.state <> new.state and (old.state = 'WITHDRAWN' or new.state in ('CLOSED', 'WITHDRAWN')))
  execute function app.end_claim();
