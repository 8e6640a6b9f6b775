drop trigger if exists tariff_change_not_past on tariff_change;
create trigger tariff_change_not_past before insert on tariff_change for each row
  when (lower(new.valid) < date_trunc('month', app.today())::date) execute function app.refuse_change();
