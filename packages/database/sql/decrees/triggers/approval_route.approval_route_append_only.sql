drop trigger if exists approval_route_append_only on approval_route;
create trigger approval_route_append_only before update or delete or truncate on approval_route for each statement execute function app.refuse_change();
