-- Whoever counts months anew after a large list tells the planner how large it is.
grant maintain on contribution_line, protected_span to payung_crossing;
