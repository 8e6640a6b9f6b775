drop function if exists app.place_months_known(pledge_place, pledge, timestamptz);
