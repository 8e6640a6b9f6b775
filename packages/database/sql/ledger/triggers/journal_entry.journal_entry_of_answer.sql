drop trigger if exists journal_entry_of_answer on journal_entry;
create constraint trigger journal_entry_of_answer after insert on journal_entry deferrable initially deferred for each row
  when (new.kind in ('POSTING', 'REVERSAL')) execute function app.refuse_other_postings();
