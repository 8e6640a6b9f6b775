drop trigger if exists family_link_kept on family_link;
create trigger family_link_kept before delete or truncate on family_link for each statement execute function app.refuse_change();
