drop trigger if exists tariffs_not_emptied on tariff;
create trigger tariffs_not_emptied before truncate on tariff for each statement execute function app.refuse_change();
