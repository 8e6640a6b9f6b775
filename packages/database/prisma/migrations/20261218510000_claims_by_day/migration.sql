-- Cases on which somebody still has to do something, the longest waiting first: a page of the worklist walks this alone, however many were closed.
create index claim_by_day on claim (tenant_id, state_since, id) where state in ('REPORTED', 'DOCUMENTS', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PAID');
