drop trigger if exists funding_class_append_only on funding_class;
create trigger funding_class_append_only before update or delete or truncate on funding_class for each statement execute function app.refuse_change();
