import { graphql, type ResultOf, type VariablesOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const PledgesQuery = graphql(`
  query Pledges($first: Int, $after: String, $last: Int, $before: String, $needs: PledgeNeed) {
    pledges(first: $first, after: $after, last: $last, before: $before, needs: $needs) {
      totalCount workers amount carriedAmount mayDraft mayRead
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id workers amount fromMonth untilMonth state synthetic
          company { id name }
          region { id name }
          agreement { id title number }
        }
      }
    }
  }
`)

export type PledgeSummary = ResultOf<typeof PledgesQuery>['pledges']['edges'][number]['node']

/** The newest pledges of a company, for its home. */
export const CompanyPledgesQuery = graphql(`
  query CompanyPledges {
    pledges(first: 5) {
      totalCount workers amount carriedAmount
      edges {
        node {
          id workers fromMonth untilMonth state synthetic carriedAmount leftAmount
          region { id name }
          progress { pledged listed received posted isRounded }
        }
      }
    }
  }
`)

export type CompanyPledgesShown = ResultOf<typeof CompanyPledgesQuery>['pledges']
export type CompanyPledge = CompanyPledgesShown['edges'][number]['node']

export const PledgeQuery = graphql(`
  query Pledge($id: ID!) {
    pledge(id: $id) {
      id kind workers amount perWorker fromMonth untilMonth months isShort programmes relief note state synthetic actions hindrance mayRenew usedAmount
      progress { pledged listed received posted isRounded }
      company { id name }
      region { id name }
      agreement { id title number }
      areas { code name }
      occupations { code nameId nameEn }
      people
      figures { people isRest district { code name } occupation { code nameId nameEn } }
      onePersonRefusal { code text textEn }
      remainder carriedAmount leftAmount
      carriedFrom { id fromMonth untilMonth }
      orders { id programme criteria { number label points } regulations { id name } }
      withoutPayer { fromMonth untilMonth decree { id number } }
      lists { id people cohort { id name state } decree { id number state } }
      designation { people unplaced programmes { room programme { id name fromMonth untilMonth } } }
      nextPledges { amount pledge { id fromMonth untilMonth } }
      steps { id state at reason by { name } }
      mayRequestCertificate
      certificateHindrance
      certificates {
        id state isUncovered number publicPath paperPath fromMonth untilMonth workers workerMonths amount requestedAt decidedAt refusalReason revokedAt
        revocationReason actions
        receipts {
          id fromMonth untilMonth billingCode amount paymentReferences receiptReferences receivedOn isPosted isProven evidence reference confirmedAt confirmedBy
          proofs { name href }
          mayConfirm
          onePersonRefusal { code text textEn }
        }
        requestedBy { name }
        onePersonRefusal { code text textEn }
      }
    }
  }
`)

export type PledgeDetail = NonNullable<ResultOf<typeof PledgeQuery>['pledge']>
export type Certificate = PledgeDetail['certificates'][number]
export type CertificateReceipt = Certificate['receipts'][number]

/** Who was taken for it, in the order in which they were: for its region. */
export const PledgePlacesQuery = graphql(`
  query PledgePlaces($pledgeId: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    pledgePlaces(pledgeId: $pledgeId, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          place workerId name cohortId cohortName waitingSince listPlace points draw
          village { code name }
          area { code name }
          occupation { code nameId nameEn }
          criteria { number label points }
        }
      }
    }
  }
`)

export type PledgePlace = ResultOf<typeof PledgePlacesQuery>['pledgePlaces']['edges'][number]['node']

/** What a new pledge can be drawn from. */
export const PledgeableAgreementsQuery = graphql(`
  query PledgeableAgreements {
    pledgeableAgreements {
      agreementId title number validFrom lastDay restPeople restRupiah
      rests { pledgeId regionId fromMonth untilMonth left }
      regions { id name area { id code name } }
      areas { code name }
      occupations { code nameId nameEn }
    }
  }
`)

export type PledgeableAgreement = ResultOf<typeof PledgeableAgreementsQuery>['pledgeableAgreements'][number]

export const PledgeQuoteQuery = graphql(
  `
    query PledgeQuote($pledge: PledgeFactsInput!) {
      pledgeQuote(pledge: $pledge) {
        __typename
        ... on PledgeQuoteSuccess { data { workers amount perWorker isShort monthsCounted } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export type PledgeFacts = VariablesOf<typeof PledgeQuoteQuery>['pledge']

export const DraftPledgeMutation = graphql(
  `
    mutation DraftPledge($input: DraftPledgeInput!) {
      draftPledge(input: $input) {
        __typename
        ... on DraftPledgeSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const OfferPledgeMutation = graphql(
  `
    mutation OfferPledge($input: OfferPledgeInput!) {
      offerPledge(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const WithdrawPledgeMutation = graphql(
  `
    mutation WithdrawPledge($input: WithdrawPledgeInput!) {
      withdrawPledge(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RefusePledgeMutation = graphql(
  `
    mutation RefusePledge($input: RefusePledgeInput!) {
      refusePledge(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const EndPledgeMutation = graphql(
  `
    mutation EndPledge($input: EndPledgeInput!) {
      endPledge(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const MatchPledgeMutation = graphql(
  `
    mutation MatchPledge($input: MatchPledgeInput!) {
      matchPledge(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const ApprovePledgeMutation = graphql(
  `
    mutation ApprovePledge($input: ApprovePledgeInput!) {
      approvePledge(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const DeclinePledgeMutation = graphql(
  `
    mutation DeclinePledge($input: DeclinePledgeInput!) {
      declinePledge(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)
