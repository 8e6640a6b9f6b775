-- Files whose columns nobody could guess lost what was read of them before a person could say what they hold. There is nothing to point at any more:
-- they stand as discarded, and can be sent again.
update import_file set state = 'DISCARDED'
where state = 'REFUSED' and refusal ->> 'code' = 'HEADER_NOT_FOUND' and rows_removed_at is not null;
