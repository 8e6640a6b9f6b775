-- The keeper gives links out and takes them back: whoever works for a part of the government, for people whom they see. None is made for a record that another keeps.
drop policy if exists family_link_of_keeper on family_link;
create policy family_link_of_keeper on family_link using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker w where w.id = family_link.worker_id) end)
  with check (tenant_id = (select app.tenant_id())
    and exists (select from worker w where w.id = family_link.worker_id and w.tenant_id = family_link.tenant_id));
