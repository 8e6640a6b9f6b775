-- A list belongs to who pays it, which may be another tenant than that of its decree. Lines name people, so they stay with the decree's tenant.
alter table contribution_list
  add column decree_tenant_id uuid,
  -- From which kind of money another payer pays; null for that of the decree.
  add column funding_source text;
update contribution_list set decree_tenant_id = tenant_id;
alter table contribution_list
  alter column decree_tenant_id set not null,
  drop constraint contribution_list_decree_id_tenant_id_fkey,
  add foreign key (decree_id, decree_tenant_id) references decree (id, tenant_id),
  add constraint contribution_list_of_payer check ((tenant_id = decree_tenant_id) = (funding_source is null));

-- What this payer pays of each month where it pays by the shares that were signed; null where the tariff of the month says it.
alter table contribution_line add column month_rupiah bigint check (month_rupiah > 0);
alter table contribution_line add constraint contribution_line_share check (month_rupiah is null or rupiah = month_rupiah
  * ((extract(year from upper(months)) - extract(year from lower(months))) * 12 + extract(month from upper(months)) - extract(month from lower(months)))::integer);

-- Replaced by app.shares_of_payer; and it says more than before.
drop function if exists app.months_paid_alone(uuid);
drop function if exists app.contribution_months(uuid);
