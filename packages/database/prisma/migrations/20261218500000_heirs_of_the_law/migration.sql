-- Grandparents are heirs as grandchildren are, and whoever sees to the funeral of somebody without heirs receives the funeral money alone, decision 226.
alter table claim_heir drop constraint claim_heir_relation_check;
alter table claim_heir add constraint claim_heir_relation_check
  check (relation in ('SPOUSE', 'CHILD', 'PARENT', 'GRANDPARENT', 'GRANDCHILD', 'SIBLING', 'PARENT_IN_LAW', 'BY_WILL', 'FUNERAL_CARER'));
