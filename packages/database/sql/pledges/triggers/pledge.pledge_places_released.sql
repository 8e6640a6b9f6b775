drop trigger if exists pledge_places_released on pledge;
create trigger pledge_places_released after update of state on pledge for each row
  when (new.state in ('OFFERED', 'WITHDRAWN', 'ENDED') and old.state not in ('DRAFT', new.state)) execute function app.release_pledge_places();
