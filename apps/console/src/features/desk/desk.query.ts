import { graphql, type ResultOf } from '../../graphql.ts'

/** As many as the desk shows of decrees. */
export const agreementsShown = 100

/**
 * What waits for me and what it means. Agreements and payment orders are left empty for whoever approves none, as are certificates. Contribution lists and budget lines are asked
 * for whoever approves decrees: everybody else finds them in a queue of their own.
 */
export const DeskQuery = graphql(`
  query Desk($agreements: Int, $decides: Boolean!) {
    desk {
      waiting
      since
      dueAt
      daysWaiting
      isLate
      peopleBefore
      monthly { month amount amountBefore }
      changes { change reason people }
      decree {
        id
        version
        kind
        number
        synthetic
        people
        quotaPeople
        fromMonth
        untilMonth
        paidFrom
        text { title }
        cost { total }
        programme { id name }
        amends { id kind number fromMonth }
        regulations { id name }
        agreements { agreement { id number title } code reason reasonEn remedy remedyEn }
      }
    }
    agreements(first: $agreements, filter: { toApprove: true }) {
      totalCount
      edges { node { id title purpose validFrom lastDay quotaPeople quotaRupiah synthetic parties { id name } } }
    }
    paymentOrders(first: $agreements, needs: ISSUE) {
      edges { node { id amount sppNumber sppOn draftedBy { name } list { id billingCode dueOn } } }
    }
    contributionLists(first: $agreements, needs: APPROVE) @include(if: $decides) {
      edges {
        node {
          id fromMonth untilMonth people total draftedAt
          draftedBy { name }
          decree { id kind number fromMonth programme { name } }
          government { name }
          keptFor { name source }
        }
      }
    }
    budgetLines(first: $agreements, toApprove: true) @include(if: $decides) {
      edges { node { id fiscalYear subActivity programme ceiling agency { name } toApprove { kind amount draftedAt draftedBy { name } } } }
    }
    certificatesToDecide {
      id state number requestedAt isUncovered pledge { id workers company { id name } }
    }
  }
`)

type Desk = ResultOf<typeof DeskQuery>
export type DeskDecision = Desk['desk'][number]
export type DeskOrder = Desk['paymentOrders']['edges'][number]['node']
export type DeskList = NonNullable<Desk['contributionLists']>['edges'][number]['node']
export type DeskBudgetLine = NonNullable<Desk['budgetLines']>['edges'][number]['node']
export type DeskCertificate = Desk['certificatesToDecide'][number]
export type DeskAgreement = Desk['agreements']['edges'][number]['node']
