import { graphql, type ResultOf } from '../../graphql.ts'

export const ClaimFiguresBelowQuery = graphql(`
  query ClaimFiguresBelow($year: Int!) {
    claimFiguresBelow(year: $year) {
      total { claims open late paid unasked due paidAmount contributed }
      governments { areaCode name claims open late paid unasked due paidAmount medianDays slowDays }
      parts { byProgramme { key claims } byPayer { key claims } byMonth { key claims } }
    }
  }
`)

export type ClaimFiguresBelow = NonNullable<ResultOf<typeof ClaimFiguresBelowQuery>['claimFiguresBelow']>
