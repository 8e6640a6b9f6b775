drop trigger if exists round_answer_counted_added on round_answer;
create trigger round_answer_counted_added after insert on round_answer referencing new table as changed
  for each statement execute function app.count_round_answers();
