drop trigger if exists posting_balanced on posting;
create constraint trigger posting_balanced after insert on posting deferrable initially deferred for each row
  execute function app.refuse_unbalanced_entry();
