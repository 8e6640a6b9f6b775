import { graphql, type ResultOf } from '../../graphql.ts'

const Sums = graphql(`
  fragment PledgeSums on PledgeSum @_unmask {
    pledges late synthetic workers pledgedMonths postedMonths promised listed billed paid received gap overdue overdueBills overdueSince daysLate
    standings { state pledges }
    government { id shortName area { code } }
    company { id name }
  }
`)

/** For a province: what pledges to its regencies and cities have come to; of one of them by company. */
export const PledgesBelowQuery = graphql(
  `
    query PledgesBelow($areaCode: String, $byCompany: Boolean!) {
      pledgesBelow(areaCode: $areaCode) {
        mayRead companyCount
        total { ...PledgeSums }
        governments { ...PledgeSums }
        companies @include(if: $byCompany) { ...PledgeSums }
      }
    }
  `,
  [Sums],
)

export type PledgesBelowAnswer = ResultOf<typeof PledgesBelowQuery>['pledgesBelow']
export type PledgeSum = ResultOf<typeof Sums>
