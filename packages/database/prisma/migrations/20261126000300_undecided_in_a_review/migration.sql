-- Who waits for a decision is counted from it alone, with what the policy asks: a list of reviews says so of each, and read 75,489 whole rows for one.
create index reverification_item_counted on reverification_item (reverification_id, outcome, village_code, tenant_id);
