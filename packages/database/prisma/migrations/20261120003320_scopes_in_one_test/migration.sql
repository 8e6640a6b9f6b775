-- Sums over 300,000 listings asked two questions of every row that have one answer per statement. Without a scope they are one now, answered once.
alter policy listing_of_viewer on worker_listing using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope() = '' and app.agency_id() is null) then true
    else case when (select app.area_scope()) = '' then true else starts_with(village_code, (select app.area_scope())) end
      and case when (select app.agency_id()) is null then true else agency_id = (select app.agency_id()) end
    end);
