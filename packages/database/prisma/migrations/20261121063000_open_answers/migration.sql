-- Locks, submissions and signatures ask which deaths and moves wait for a decision: few among hundreds of thousands of answers.
create index check_result_gone on check_result (tenant_id, id) where answer in ('DIED', 'MOVED');
