-- The directory of tenants is known to everyone who is signed in somewhere: registrars, parties and payers are named by it.
drop policy if exists tenant_directory on tenant;
create policy tenant_directory on tenant for select using ((select app.tenant_id()) is not null);
