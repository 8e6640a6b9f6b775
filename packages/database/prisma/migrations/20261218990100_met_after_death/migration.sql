-- A report of a death looks whether anybody was met alive after it, whoever they are, before it looks at the people of the statement (`app.met_after_death_of`).
create index check_result_met on check_result (found_on) where answer in ('FOUND', 'NOT_ELIGIBLE');
