import { graphql } from '../../graphql.ts'

/** How far cases are, and nothing of what happened. */
export const FamilyStateQuery = graphql(`
  query FamilyState($id: ID!) {
    lifeEvents(workerId: $id) { id isWithdrawn claim { id state stateSince missingPapers } }
  }
`)
