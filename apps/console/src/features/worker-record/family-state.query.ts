import { graphql } from '../../graphql.ts'

/** How far cases are, and whether a death is reported; nothing else of what happened. */
export const FamilyStateQuery = graphql(`
  query FamilyState($id: ID!) {
    lifeEvents(workerId: $id) { id kind isWithdrawn claim { id state stateSince missingPapers } }
  }
`)
