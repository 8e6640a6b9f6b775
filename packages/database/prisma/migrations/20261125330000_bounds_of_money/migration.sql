-- What one account could propose and withdraw in turn is counted as it is written: `app.bound_rows`.
create index on budget_line (tenant_id, drafted_by, drafted_at desc);
create index on tariff_change (tenant_id, proposed_by, proposed_at desc);
