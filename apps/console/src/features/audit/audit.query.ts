import { graphql, type ResultOf } from '../../graphql.ts'

export const AuditQuery = graphql(`
  query AuditEvents($first: Int, $after: String, $last: Int, $before: String, $filter: AuditFilter) {
    auditEvents(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id
          at
          actor { id name email }
          action
          subjectKind
          subjectId
          workerId
          fields
          subjectVersion
          details
          names
          sealed
        }
      }
    }
  }
`)

export type AuditEvent = ResultOf<typeof AuditQuery>['auditEvents']['edges'][number]['node']
