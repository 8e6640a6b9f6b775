drop trigger if exists round_answer_counted_changed on round_answer;
create trigger round_answer_counted_changed after update on round_answer referencing new table as changed
  for each statement execute function app.count_round_answers();
