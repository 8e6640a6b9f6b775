import './budget-lines.graphql.ts'
import './change-budgets.graphql.ts'
import './fund-provision.type.ts'
import './fund-provisions.graphql.ts'
