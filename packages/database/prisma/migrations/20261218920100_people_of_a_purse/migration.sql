-- People behind a number are narrowed by the kind of purse too: the function has another argument.
drop function if exists app.people_of_protection(date, text, text, uuid, uuid, text, uuid, integer, uuid, boolean, integer);
