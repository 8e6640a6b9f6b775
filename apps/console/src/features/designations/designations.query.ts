import { graphql, type ResultOf } from '../../graphql.ts'

export const DesignationsQuery = graphql(`
  query Designations($year: Int) {
    designations(year: $year) {
      government { id code name shortName kind }
      year
      isMine
      stage
      standing
      lateSince
      daysLate
      stages { stage standing total arrived done late lateSince beganOn dueOn lastOn people duty }
    }
  }
`)

export type GovernmentDesignation = ResultOf<typeof DesignationsQuery>['designations'][number]
export type StageProgress = GovernmentDesignation['stages'][number]
