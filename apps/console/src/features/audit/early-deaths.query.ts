import { graphql, type ResultOf } from '../../graphql.ts'

export const EarlyDeathsQuery = graphql(`
  query EarlyDeaths($from: CalendarDate, $until: CalendarDate) {
    earlyDeaths(from: $from, until: $until) {
      days from until
      groups { dimension name district enrolled died perThousand cases { id person { name } } }
    }
  }
`)

export type EarlyDeaths = NonNullable<ResultOf<typeof EarlyDeathsQuery>['earlyDeaths']>
