import './change-scholarships.graphql.ts'
import './scholarship-worklist.graphql.ts'
import './scholarships.graphql.ts'
