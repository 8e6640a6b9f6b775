import { graphql, type ResultOf } from '../../graphql.ts'

export const ProtectionHomeQuery = graphql(`
  query ProtectionHome($fromMonth: CalendarDate!) {
    protectionFigures(fromMonth: $fromMonth, months: 12) {
      isCounting
      months {
        month
        cells { state people }
        ofOthers { state people }
      }
    }
    gapCalendar {
      months { lostFrom people unprotected hasEnded }
    }
    decreesToList { fromMonth untilMonth people lostFrom lostUntil mayDraft }
  }
`)

export type UnlistedMonths = ResultOf<typeof ProtectionHomeQuery>['decreesToList']
export type EndingMonth = ResultOf<typeof ProtectionHomeQuery>['gapCalendar']['months'][number]
export type CountedMonth = ResultOf<typeof ProtectionHomeQuery>['protectionFigures']['months'][number]
export type ProtectionState = CountedMonth['cells'][number]['state']

/** How the months stand that a company pays for: a year back and a year on. */
export const CompanyProtectionQuery = graphql(`
  query CompanyProtection($fromMonth: CalendarDate!) {
    protectionFigures(fromMonth: $fromMonth, months: 24) {
      isCounting
      lines(by: PAYER) { relation cells { month state people } }
    }
  }
`)

export type CompanyProtectionLine = ResultOf<typeof CompanyProtectionQuery>['protectionFigures']['lines'][number]

export const ProtectionQuery = graphql(`
  query Protection($fromMonth: CalendarDate!, $by: ProtectionGrouping!) {
    protectionFigures(fromMonth: $fromMonth, months: 12) {
      isCounting
      months {
        month
        cells { month state people amount paid }
      }
      lines(by: $by) {
        relation
        area { code name }
        decree { id number programme { name } }
        payer { tenant { id shortName } name source }
        cells { month state people amount paid }
      }
    }
  }
`)

export type ProtectionLine = ResultOf<typeof ProtectionQuery>['protectionFigures']['lines'][number]
export type ProtectionCell = ProtectionLine['cells'][number]

export const ProtectionPeopleQuery = graphql(`
  query ProtectionPeople(
    $month: CalendarDate!
    $state: ProtectionState
    $areaCode: String
    $decreeId: ID
    $payerTenantId: ID
    $payerParty: String
    $fundingSource: FundingSource
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    protectionPeople(
      month: $month
      state: $state
      areaCode: $areaCode
      decreeId: $decreeId
      payerTenantId: $payerTenantId
      payerParty: $payerParty
      fundingSource: $fundingSource
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
