-- How a school year stands is asked of some children alone: the functions have one argument more, and stand anew beside the other objects.
drop function if exists app.scholarships_of_year(integer);
drop function if exists app.scholarships_of_tenant(uuid, integer);
