drop trigger if exists heir_shortfall_decided on heir_confirmation;
create trigger heir_shortfall_decided before update on heir_confirmation for each row execute function app.decide_heir_shortfall();
