drop trigger if exists insurer_answer_deaths_reported on insurer_answer;
create trigger insurer_answer_deaths_reported after insert on insurer_answer referencing new table as stated for each statement
  execute function app.report_deaths_in_answers();
