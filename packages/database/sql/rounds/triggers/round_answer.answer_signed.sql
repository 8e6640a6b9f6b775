drop trigger if exists answer_signed on round_answer;
create trigger answer_signed before update of answer, reason_code, reason, answered_by, answered_at on round_answer for each row
  when (current_user = 'payung_app') execute function app.sign_columns('answered_by', 'answered_at');
