-- A region may refuse an offered pledge; its company reads why.
alter table pledge drop constraint pledge_state_check;
alter table pledge add constraint pledge_state_check check (state in ('DRAFT', 'OFFERED', 'MATCHED', 'APPROVED', 'WITHDRAWN', 'REFUSED', 'ENDED'));
alter table pledge add constraint pledge_refused_with_reason check (state <> 'REFUSED' or state_reason is not null);
