-- What was said to a question is counted for each row of a list of questions.
create index on check_result (request_id, answer) where request_id is not null;
-- Few of the answers to a question wait for a decision: they are found without looking at those that confirm.
create index check_result_to_decide on check_result (request_id, id)
  where answer not in ('UNKNOWN', 'NOT_FOUND') and (answer <> 'MATCHED' or said_fields <> '{}');
