-- Who took a grant for an heir, the guardian of a child or an attorney, is written beside the heir: `app.check_grant_handover` knows them.
alter table grant_handover drop constraint grant_handover_receiver;
alter table grant_handover add constraint grant_handover_receiver check (num_nonnulls(heir_id, receiver_name) >= 1);
