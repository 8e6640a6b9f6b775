-- A list of reviews counts the undecided of each. Without this index that read 75,489 whole rows for one review.
create index reverification_item_counted on reverification_item (reverification_id, outcome, village_code, tenant_id);
