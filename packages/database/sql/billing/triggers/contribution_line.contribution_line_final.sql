drop trigger if exists contribution_line_final on contribution_line;
create trigger contribution_line_final before update of list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, rupiah
  on contribution_line for each statement execute function app.refuse_change();
