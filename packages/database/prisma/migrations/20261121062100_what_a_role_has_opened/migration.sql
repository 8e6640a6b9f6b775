-- With a role ends what was opened by it: see app.close_what_was_opened.
grant update (revoked_at) on approval_delegation to payung_crossing;
grant update (cancel_requested) on job to payung_crossing;
grant update (expires_at) on file_upload to payung_crossing;
