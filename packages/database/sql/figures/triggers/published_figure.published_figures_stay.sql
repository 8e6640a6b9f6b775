-- What was published stays as it was published: a correction is a figure of its own.
drop trigger if exists published_figures_stay on published_figure;
create trigger published_figures_stay before update or delete or truncate on published_figure for each statement execute function app.refuse_change();
