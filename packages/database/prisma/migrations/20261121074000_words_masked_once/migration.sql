-- Names of a public list are masked word by word; the functions that did it person by person took other arguments. The list's own function, which
-- called one of them at first, comes again with the others.
drop function if exists app.public_cohort_people(text, text);
drop function if exists app.public_steps(text, text, text, text), app.mask_name(text), app.mask_words(text, integer, integer);
