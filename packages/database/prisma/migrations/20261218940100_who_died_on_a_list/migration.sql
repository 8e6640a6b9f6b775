-- Lists say who died, and not only how many (`app.listed_after_death`, `app.left_out_after_death`). A corrected day of death tells the payers whose lists hold the
-- family up only since then (`app.tell_payers_of_families`).
drop function if exists app.listed_after_death(uuid[]);
drop function if exists app.left_out_after_death(uuid[]);
drop function if exists app.tell_payers_of_families(uuid[]);
-- A remark may name a month alone (`app.death_in_remark`).
drop function if exists app.day_in_remark(text);
