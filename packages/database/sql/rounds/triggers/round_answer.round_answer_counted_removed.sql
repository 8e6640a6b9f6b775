-- An answer that goes is counted like one that comes.
drop trigger if exists round_answer_counted_removed on round_answer;
create trigger round_answer_counted_removed after delete on round_answer referencing old table as changed
  for each statement execute function app.count_round_answers();
