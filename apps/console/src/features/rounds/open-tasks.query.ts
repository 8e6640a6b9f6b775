import { graphql, type ResultOf } from '../../graphql.ts'

/** What a proposer has not sent yet, for the first page. */
export const OpenTasksQuery = graphql(`
  query OpenTasks($filter: RoundTaskFilter) {
    roundTasks(first: 5, filter: $filter) {
      edges { node { id standing dueOn quotaPeople proposedPeople answeredPeople round { name owner { shortName } } } }
    }
  }
`)

export type OpenTask = ResultOf<typeof OpenTasksQuery>['roundTasks']['edges'][number]['node']
