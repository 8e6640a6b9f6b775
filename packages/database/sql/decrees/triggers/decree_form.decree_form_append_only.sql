drop trigger if exists decree_form_append_only on decree_form;
create trigger decree_form_append_only before update or delete or truncate on decree_form for each statement execute function app.refuse_change();
