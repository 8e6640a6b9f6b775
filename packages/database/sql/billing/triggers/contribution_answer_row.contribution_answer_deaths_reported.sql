drop trigger if exists contribution_answer_deaths_reported on contribution_answer_row;
create trigger contribution_answer_deaths_reported after insert on contribution_answer_row referencing new table as stated for each statement
  execute function app.report_deaths_in_answers();
