-- That a pledge is funded and proven is counted from lists, receipts and postings: nothing stores it.
alter table pledge drop constraint pledge_state_check;
alter table pledge add constraint pledge_state_check check (state in ('DRAFT', 'OFFERED', 'MATCHED', 'APPROVED', 'WITHDRAWN', 'ENDED'));
-- A pledge that is ended early keeps people for the months that are on lists.
grant update (months) on pledge_place to payung_crossing;
