-- A notice of deaths that nobody has read counts on, up and down, decision 223.
grant update (params) on notice to payung_crossing;
