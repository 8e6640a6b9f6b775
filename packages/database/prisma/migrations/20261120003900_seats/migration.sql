-- Where a government has its seat: decrees are made "di Sungai Raya", not "di Kubu Raya". Reference data, known to everybody who knows the directory.
alter table tenant add column seat text check (length(seat) between 2 and 80);
