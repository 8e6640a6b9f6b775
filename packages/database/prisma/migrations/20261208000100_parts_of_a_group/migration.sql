-- People of one village whose month is equally far may differ in what one payer has paid of it, and in how many payers they have: somebody comes onto a decree
-- when a share of the others is paid already. Counting such a village ended in an error, and with it all counting.
alter table protection_count drop constraint protection_count_check, drop constraint protection_count_check1;
alter table protection_count
  add constraint protection_count_once_of_people check (people_once between 0 and people),
  add constraint protection_count_paid_of_rupiah check (paid_rupiah between 0 and rupiah);
