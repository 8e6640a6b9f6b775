import { graphql, type ResultOf } from '../../graphql.ts'

export const ClaimFiguresBelowQuery = graphql(`
  query ClaimFiguresBelow($from: CalendarDate, $until: CalendarDate) {
    claimFiguresBelow(from: $from, until: $until) {
      total { claims open late paid unasked due paidAmount contributed }
      governments { areaCode name claims open late paid unasked due paidAmount contributed medianDays slowDays }
    }
  }
`)

export type ClaimFiguresBelow = NonNullable<ResultOf<typeof ClaimFiguresBelowQuery>['claimFiguresBelow']>
