drop trigger if exists claim_demand_append_only on claim_demand;
create trigger claim_demand_append_only before update or delete or truncate on claim_demand for each statement execute function app.refuse_change();
