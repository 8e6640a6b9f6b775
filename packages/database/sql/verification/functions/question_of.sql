create or replace function app.question_of(profile text) returns text language sql immutable
  return case profile when 'POPULATION_ANSWER' then 'POPULATION' when 'WELFARE_ANSWER' then 'WELFARE' when 'MEMBERSHIP_ANSWER' then 'MEMBERSHIP' end;
