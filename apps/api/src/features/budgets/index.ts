import './budget-lines.graphql.ts'
import './change-budgets.graphql.ts'
import './list-budget.graphql.ts'
