-- Whoever takes a membership back is asked for the row of an answer about that person which was decided in the same transaction (app.guard_membership_taken_back).
create index on contribution_answer_row (settled_at, person_id) where settled_at is not null;
