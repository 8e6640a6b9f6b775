drop policy if exists import_issue_of_visible on import_issue;
create policy import_issue_of_visible on import_issue
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_issue.import_id))
  with check (
  tenant_id = (select app.tenant_id()) and import_id in (select f.id from import_file f));
