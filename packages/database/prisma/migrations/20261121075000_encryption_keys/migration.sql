-- With another key than the first, the same number would get another blind index, and one person would come in a second time. So the
-- database knows every key that was ever used, by a value that only the key itself can make.
create table encryption_key (
  id integer primary key check (id > 0),
  -- 1 is the oldest: it makes the blind index, for ever.
  position integer not null unique check (position > 0),
  algorithm text not null check (algorithm = 'AES-256-GCM, HKDF-SHA256'),
  check_value bytea not null check (length(check_value) = 16),
  registered_at timestamptz not null default now(),
  -- A newer key is known for a while before it seals, until every process has it.
  used_from timestamptz
);
grant select on encryption_key to payung_app, payung_jobs;
grant select, insert on encryption_key to payung_crossing;
