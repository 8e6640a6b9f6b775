// Loaded as one part: two would share so much with others that staff would load more of it at the door.
export { ReconciliationPage } from './ReconciliationPage.tsx'
export { StatementPage } from './StatementPage.tsx'
