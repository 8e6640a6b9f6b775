drop trigger if exists heir_dispute_decided on heir_dispute;
create trigger heir_dispute_decided before update on heir_dispute for each row execute function app.decide_heir_dispute();
