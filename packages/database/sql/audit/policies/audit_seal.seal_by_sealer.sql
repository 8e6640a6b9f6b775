drop policy if exists seal_by_sealer on audit_seal;
create policy seal_by_sealer on audit_seal to payung_jobs using (true) with check (true);
