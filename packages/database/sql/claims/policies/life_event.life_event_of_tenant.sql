-- Who works for the whole government reads, withdraws and corrects each report of it, of people whose record it has handed over too; whoever works for a part, those of
-- people whom they see. Of whom something is reported is `app.guard_life_event`'s to say.
drop policy if exists life_event_of_tenant on life_event;
create policy life_event_of_tenant on life_event using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker w where w.id = life_event.worker_id) end);
