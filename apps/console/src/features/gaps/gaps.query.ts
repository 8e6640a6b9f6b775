import { graphql, type ResultOf } from '../../graphql.ts'

export const GapCalendarQuery = graphql(`
  query GapCalendar($by: GapGrouping!) {
    gapCalendar {
      months { lostFrom people ofOthers unprotected hasEnded monthsLost noticeDays deathBenefit }
      lines(by: $by) {
        area { code name }
        decree { id number programme { name } }
        fundingSource
        cells { lostFrom people ofOthers }
      }
    }
  }
`)

export type GapMonth = ResultOf<typeof GapCalendarQuery>['gapCalendar']['months'][number]
export type GapLine = ResultOf<typeof GapCalendarQuery>['gapCalendar']['lines'][number]

export const GapPeopleQuery = graphql(`
  query GapPeople(
    $lostFrom: CalendarDate!
    $areaCode: String
    $decreeId: ID
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    gapCalendar(fromMonth: $lostFrom, areaCode: $areaCode, decreeId: $decreeId) {
      lines(by: DECREE) {
        decree { id number actions untilMonth programme { name } }
        cells { lostFrom people }
      }
    }
    gapPeople(
      lostFrom: $lostFrom
      areaCode: $areaCode
      decreeId: $decreeId
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      edges { node { workerId name maskedNationalId village { name } decree { id number } line } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`)

export type GapPeople = ResultOf<typeof GapPeopleQuery>
