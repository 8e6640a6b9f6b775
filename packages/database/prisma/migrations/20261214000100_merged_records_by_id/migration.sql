-- Which of many people has a record that was merged into another: looked up for each pledge, and seldom true.
create index worker_merged on worker (id) where superseded_by is not null;
