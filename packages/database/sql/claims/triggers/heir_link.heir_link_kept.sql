drop trigger if exists heir_link_kept on heir_link;
create trigger heir_link_kept before delete or truncate on heir_link for each statement execute function app.refuse_change();
