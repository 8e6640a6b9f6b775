-- `app.close_what_was_opened` ends the sessions of a person whose last role ends. It needs to know whose a session is, and nothing else of it.
grant delete on auth.session to payung_crossing;
grant select ("userId") on auth.session to payung_crossing;
