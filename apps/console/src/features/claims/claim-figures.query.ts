import { graphql, type ResultOf } from '../../graphql.ts'
import { GrantFiguresParts } from '../grant-handovers/grant-figures.query.ts'

export const ClaimFiguresQuery = graphql(
  `
  query ClaimFigures($from: CalendarDate, $until: CalendarDate) {
    claimFigures(from: $from, until: $until) {
      from until contributed
      all { claims open paid paidAmount medianDays slowDays }
      byArea { key areaName claims open paid paidAmount medianDays slowDays }
      byProgramme { key claims open paid paidAmount medianDays slowDays }
      byMonth { key claims open paid paidAmount medianDays slowDays }
      byDecree { key decree { id kind number fromMonth programme { name } } claims open paid paidAmount medianDays slowDays }
      byPayer { key claims open paid paidAmount medianDays slowDays }
      openByAge { key open }
    }
    grantFigures(from: $from, until: $until) { ...GrantFiguresParts }
    unaskedFamilies { total people { id name village { name } } }
  }
`,
  [GrantFiguresParts],
)

export type ClaimFigures = NonNullable<ResultOf<typeof ClaimFiguresQuery>['claimFigures']>
export type UnaskedFamilies = NonNullable<ResultOf<typeof ClaimFiguresQuery>['unaskedFamilies']>
