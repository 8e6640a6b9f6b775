drop trigger if exists tariff_change_append_only on tariff_change;
create trigger tariff_change_append_only before delete or truncate on tariff_change for each statement execute function app.refuse_change();
