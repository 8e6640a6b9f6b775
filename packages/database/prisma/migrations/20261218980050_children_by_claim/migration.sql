-- How many children of a family were paid is looked up for each of them; those taken back count too where they were paid before.
create index scholarship_of_claim on scholarship (claim_id);
