import './budget-lines.graphql.ts'
import './change-budgets.graphql.ts'
