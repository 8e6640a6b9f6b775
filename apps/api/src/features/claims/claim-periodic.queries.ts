export const REMIND_OF_CLAIMS = 'select app.remind_of_claims() as notices'
export const ADD_UP_CLAIM_CHANGES = 'select app.add_up_claim_changes()'
