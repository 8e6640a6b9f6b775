drop trigger if exists pledge_place_kept on pledge_place;
create trigger pledge_place_kept before delete or truncate on pledge_place for each statement execute function app.refuse_change();
