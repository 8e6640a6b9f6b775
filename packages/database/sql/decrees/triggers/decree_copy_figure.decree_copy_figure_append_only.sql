drop trigger if exists decree_copy_figure_append_only on decree_copy_figure;
create trigger decree_copy_figure_append_only before update or delete or truncate on decree_copy_figure for each statement execute function app.refuse_change();
