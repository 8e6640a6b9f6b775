import { graphql, type ResultOf } from '../../graphql.ts'

/** Where the money of a company goes, and in how many families it arrived. */
export const CompanyReachQuery = graphql(`
  query CompanyReach {
    benefitYears { year families }
    pledgeAreas { pledges withheld people area { code name } }
  }
`)

export type CompanyReachAnswer = ResultOf<typeof CompanyReachQuery>
export type BenefitYear = CompanyReachAnswer['benefitYears'][number]
export type PledgeArea = CompanyReachAnswer['pledgeAreas'][number]
