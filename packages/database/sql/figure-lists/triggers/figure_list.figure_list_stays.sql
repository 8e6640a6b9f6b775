drop trigger if exists figure_list_stays on figure_list;
create trigger figure_list_stays before update on figure_list for each row when (old.state not in ('CHECKED', 'WAITING')) execute function app.refuse_change();
