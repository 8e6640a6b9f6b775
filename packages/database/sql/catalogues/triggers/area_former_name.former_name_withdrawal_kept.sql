-- As all evidence is (20261120002300); and once withdrawn it stays so.
drop trigger if exists former_name_withdrawal_kept on area_former_name;
create trigger former_name_withdrawal_kept before update on area_former_name for each row when (old.withdrawn_at is not null)
  execute function app.refuse_change();
