-- Names of a public list are masked word by word; the functions that did it person by person took other arguments.
drop function if exists app.public_steps(text, text, text, text), app.mask_name(text), app.mask_words(text, integer, integer);
