drop trigger if exists decree_holding_final on decree_holding;
create trigger decree_holding_final before update of decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code,
  village_code, from_month on decree_holding for each statement execute function app.refuse_decree_rows();
