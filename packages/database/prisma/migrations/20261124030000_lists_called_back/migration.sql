-- A list that was sent and that the insurer has not billed can be called back, with the reason, by somebody who neither drew it up nor sent it.
alter table contribution_list
  add column recalled_by uuid references app_user,
  add column recall_reason text check (length(recall_reason) between 10 and 300),
  add constraint contribution_list_recall check (num_nulls(recalled_by, recall_reason) <> 1
    and (state <> 'DISCARDED' or (sent_on is null) = (recalled_by is null))
    and (recalled_by is null or (state = 'DISCARDED' and recalled_by = discarded_by))),
  add constraint contribution_list_maker_is_not_recaller check (recalled_by not in (drafted_by, sent_by));
grant update (recall_reason) on contribution_list to payung_app;
