export const DUE_REVERIFICATIONS = 'select decree_id, tenant_id from app.due_reverifications($1)'

export const REMIND_OF_REVERIFICATIONS =
  'select app.remind_of_reverifications($1) + app.tell_of_evidence($1) as notices'
