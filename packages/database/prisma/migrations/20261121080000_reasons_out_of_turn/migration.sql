-- Beside what a change says (300 letters) its note gives the reason why somebody of the reserve comes before others (200 letters).
alter table decree_entry drop constraint decree_entry_note_check, add constraint decree_entry_note_check check (length(note) between 3 and 560);
