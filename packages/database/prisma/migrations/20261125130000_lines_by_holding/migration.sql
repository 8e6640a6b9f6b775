-- Lines are compared by the line of the decree too, since a record on it may be corrected. Without an index a list of five lines read every line of its decree.
create index contribution_line_holding on contribution_line (decree_id, holding_no) where live;
