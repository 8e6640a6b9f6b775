export { refusalByBudget } from './budget-refusal.ts'
