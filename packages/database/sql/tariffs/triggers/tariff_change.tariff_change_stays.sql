-- What was decided stays. Before that nobody may change anything but the decision: only its columns are granted.
drop trigger if exists tariff_change_stays on tariff_change;
create trigger tariff_change_stays before update on tariff_change for each row when (old.state <> 'OPEN') execute function app.refuse_change();
