drop trigger if exists past_tariffs_kept on tariff;
create trigger past_tariffs_kept before insert or update or delete on tariff for each row execute function app.keep_past_tariffs();
