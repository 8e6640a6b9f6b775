drop trigger if exists pledge_sums_of_list on contribution_list;
create trigger pledge_sums_of_list after update on contribution_list for each row
  when ((old.state, old.billed_rupiah, old.is_outside, old.decree_id, old.tenant_id) is distinct from (new.state, new.billed_rupiah, new.is_outside, new.decree_id, new.tenant_id))
  execute function app.mark_pledges_of_list();
