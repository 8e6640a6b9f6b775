drop trigger if exists reverification_item_final on reverification_item;
create trigger reverification_item_final before update of reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code,
  finding, findings, suggested, evidence on reverification_item for each statement execute function app.refuse_reverification_rows();
