drop policy if exists life_event_correction_read on life_event_correction;
create policy life_event_correction_read on life_event_correction for select using (
  tenant_id = (select app.tenant_id()) and exists (select from life_event e where e.id = life_event_correction.event_id));
