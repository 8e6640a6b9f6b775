import { graphql } from '../../graphql.ts'

/** What first steps go by, besides the queues of home. */
export const FirstWorkQuery = graphql(`
  query FirstWork {
    viewer { secondFactor }
    firstWork
  }
`)
