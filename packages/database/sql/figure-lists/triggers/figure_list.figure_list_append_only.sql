-- What a list says stays, also of a list that was sent back or withdrawn.
drop trigger if exists figure_list_append_only on figure_list;
create trigger figure_list_append_only before delete or truncate on figure_list for each statement execute function app.refuse_change();
