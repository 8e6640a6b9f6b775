drop trigger if exists pledge_figure_kept on pledge_figure;
create trigger pledge_figure_kept before delete or truncate on pledge_figure for each statement execute function app.refuse_change();
