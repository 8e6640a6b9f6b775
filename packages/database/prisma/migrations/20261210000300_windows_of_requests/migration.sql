-- Requests of an address are counted by windows that begin with their first request, decision 0181. Counts of before are of no use to them.
delete from auth."rateLimit";
alter table auth."rateLimit" rename column "lastRequest" to window_started_at;
alter table auth."rateLimit" alter column window_started_at type timestamptz using now();
alter table auth."rateLimit" alter column window_started_at set default now();
alter table auth."rateLimit" rename to request_window;
create index on auth.request_window (window_started_at);
