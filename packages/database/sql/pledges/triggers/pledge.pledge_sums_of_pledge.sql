drop trigger if exists pledge_sums_of_pledge on pledge;
create trigger pledge_sums_of_pledge after update on pledge for each row
  when ((old.state, old.tenant_id, old.from_month, old.until_month, old.insurance_programmes) is distinct from (new.state, new.tenant_id, new.from_month, new.until_month, new.insurance_programmes))
  execute function app.mark_moved_pledge();
