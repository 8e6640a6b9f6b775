drop trigger if exists decree_template_append_only on decree_template;
create trigger decree_template_append_only before update or delete or truncate on decree_template for each statement execute function app.refuse_change();
