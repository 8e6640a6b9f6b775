drop trigger if exists pledge_kept on pledge;
create trigger pledge_kept before delete or truncate on pledge for each statement execute function app.refuse_change();
