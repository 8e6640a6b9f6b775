drop policy if exists unsealed_for_sealer on audit_unsealed;
create policy unsealed_for_sealer on audit_unsealed to payung_jobs using (true);
