-- The paper is the second row of two, so this waits for the end of the transaction. What is brought in from outside the application has numbers alone.
drop trigger if exists contribution_payment_proven on contribution_payment;
create constraint trigger contribution_payment_proven after insert on contribution_payment deferrable initially deferred for each row
  when (current_user = 'payung_app') execute function app.refuse_unproven_payment();
