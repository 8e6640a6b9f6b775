-- A title that was read in a report about a regulation, not in the regulation itself, says so until its government has compared it.
alter table regulation add column title_unread boolean not null default false;
grant update (title_unread) on regulation to payung_app;

-- Until now the source alone told it.
alter table regulation disable trigger user, no force row level security;
update regulation set title_unread = true where source like '%judul resmi dan tanggal belum dicocokkan%';
alter table regulation enable trigger user, force row level security;
