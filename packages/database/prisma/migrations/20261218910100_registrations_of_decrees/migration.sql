-- How many people of a decree the insurer's branch is still to be sent (decision 229): a long annex goes out in pieces.
alter table decree_copy add column registrations_left integer not null default 0 check (registrations_left >= 0 and (registrations_left = 0 or reason = 'INSURER'));
grant update (registrations_left) on decree_copy to payung_crossing;
create index decree_copy_to_send on decree_copy (copied_at, id) where registrations_left > 0;
