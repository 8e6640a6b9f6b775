import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'

export const ContributionListsQuery = graphql(`
  query ContributionLists($first: Int, $after: String, $last: Int, $before: String, $states: [ContributionListState!], $needs: ContributionListNeed) {
    contributionLists(first: $first, after: $after, last: $last, before: $before, states: $states, needs: $needs) {
      totalCount
      mayDraft
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id state fromMonth untilMonth people total billed paid open received postedPeople rejectedPeople recallReason dueOn billingCode
          decree { id kind number fromMonth text { title } programme { name } }
          decreeName
          government { id name }
          keptFor { name source }
        }
      }
    }
  }
`)

export type ContributionListSummary = ResultOf<
  typeof ContributionListsQuery
>['contributionLists']['edges'][number]['node']

export const ContributionListQuery = graphql(`
  query ContributionList($id: ID!) {
    contributionList(id: $id) {
      id version state fromMonth untilMonth people personMonths total offset due billed paid open recallReason billedOn dueOn usualDueOn billingCode differenceReason sentOn
      draftedAt approvedAt actions mayDivideTransfer received postedPeople rejectedPeople openRows ordered mayRequestOrder
      paymentOrders {
        id amount state sppNumber sppOn sppPath spmNumber spmOn spmPath sp2dNumber sp2dOn isReturned refusedOn refusalReason withdrawnAt actions
        draftedBy { name }
        issuedBy { name }
        paidBy { name }
        refusedBy { name }
        onePersonRefusal { code text textEn }
        lines {
          amount letters
          line { id subActivity programme }
          provision { provided used isEnough }
          cashPlan { month planned used isEnough }
        }
      }
      openLines { open line { id subActivity programme } }
      familiesWaiting { families payBy daysLeft }
      listedAfterDeath { people months amount who { id name } }
      leftOutAfterDeath { people months who { id name } }
      draftedBy { name }
      approvedBy { name }
      onePersonRefusal { code text textEn }
      months { month people perPerson total }
      payments {
        id amount paidOn reference mayReturn isReceived
        proof { name href }
        recordedBy { name }
        returnRefusal { code text textEn }
        returned { on reason documentNumber note by { name } }
        seenAtBank { statementId fileName rowNumber day confirmedBy { name } }
      }
      receipts {
        id amount receivedOn reference mayReturn isPosted
        recordedBy { name }
        returnRefusal { code text textEn }
        returned { on reason note by { name } }
      }
      answers {
        id fileName people amount posted rejected known openCount closedCount conflicts maySettle maySetAside recordedAt
        recordedBy { name }
        onePersonRefusal { code text textEn }
        openRows { rowNumber nationalIdPrefix verdict months amount outcome fault isDecidable maySetAside worker { id name } }
        closedRows { rowNumber nationalIdPrefix fault closing reason laterFileName closedAt closedBy { name } worker { id name } }
      }
      decree { id kind number fromMonth text { title } programme { id name } }
      government { id name }
      keptFor { name source }
    }
  }
`)

export type ContributionListDetail = NonNullable<ResultOf<typeof ContributionListQuery>['contributionList']>

/** A list as answers of the insurer about it are brought: one's own, or another payer's of a decree of one's own. */
export type AnsweredList = Pick<ContributionListDetail, 'id' | 'version'>

/** What another payer lists of a decree of one's own: how far it is, and what the insurer has answered about its people. */
export const ListOfPayerQuery = graphql(`
  query ListOfPayer($id: ID!) {
    listOfPayer(id: $id) {
      id version state fromMonth untilMonth people total billed billingCode paid received postedPeople rejectedPeople openRows mayAnswer mayExport
      payer { id name }
      decree { id kind number fromMonth text { title } programme { name } }
      onePersonRefusal { code text textEn }
      answers {
        id fileName people amount posted rejected known openCount closedCount conflicts maySettle maySetAside recordedAt
        recordedBy { name }
        onePersonRefusal { code text textEn }
        openRows { rowNumber nationalIdPrefix verdict months amount outcome fault isDecidable maySetAside worker { id name } }
        closedRows { rowNumber nationalIdPrefix fault closing reason laterFileName closedAt closedBy { name } worker { id name } }
      }
    }
  }
`)

export type ListOfPayerDetail = NonNullable<ResultOf<typeof ListOfPayerQuery>['listOfPayer']>

export type ListPayment = ContributionListDetail['payments'][number]

export type ListReceipt = ContributionListDetail['receipts'][number]

/** Signed designations with months that no list names yet. */
export const ListableDecreesQuery = graphql(`
  query ListableDecrees($first: Int, $after: String, $search: String) {
    listableDecrees(first: $first, after: $after, search: $search) {
      pageInfo { hasNextPage endCursor }
      edges { node { id kind number fromMonth people text { title } programme { name } } }
    }
  }
`)

export type ListableDecree = ResultOf<typeof ListableDecreesQuery>['listableDecrees']['edges'][number]['node']

export const DecreesToListQuery = graphql(`
  query DecreesToList {
    decreesToList {
      fromMonth untilMonth people payUntil mayDraft
      decree { id kind number fromMonth people text { title } programme { name } }
    }
  }
`)

export type DecreeToList = ResultOf<typeof DecreesToListQuery>['decreesToList'][number]

export const MonthsToListQuery = graphql(`
  query MonthsToList($decreeId: ID!) {
    monthsToList(decreeId: $decreeId) { month people }
    outsideSharesToList(decreeId: $decreeId) { payer { name source } months { month people } }
  }
`)

/** What decrees of others ask one's own organisation to pay. */
export const ShareRequestsQuery = graphql(`
  query ShareRequests {
    fundingRequests(first: 50) {
      edges { node { id state title programmeName government { id name } } }
    }
  }
`)

export type ShareRequest = ResultOf<typeof ShareRequestsQuery>['fundingRequests']['edges'][number]['node']

export const SharesToListQuery = graphql(`
  query SharesToList($id: ID!) {
    sharesToList(requestId: $id) { month people }
  }
`)

export type MonthToList = ResultOf<typeof MonthsToListQuery>['monthsToList'][number]

export const WorkerContributionsQuery = graphql(`
  query WorkerContributions($id: ID!, $knownBy: CalendarDate = null, $effectiveOn: CalendarDate = null) {
    contributionMonths(workerId: $id, knownBy: $knownBy, effectiveOn: $effectiveOn) { month state amount billingCode isUnrecorded unpaidBy { name source tenant { id shortName } } payers { name source tenant { id shortName } } decree { id kind number fromMonth fundingSource text { title } programme { name } } }
    worker(id: $id) { id protectedThrough }
  }
`)

export type ContributionMonth = ResultOf<typeof WorkerContributionsQuery>['contributionMonths'][number]

export const DraftContributionListMutation = graphql(
  `
    mutation DraftContributionList($input: DraftContributionListInput!) {
      draftContributionList(input: $input) {
        __typename
        ... on DraftContributionListSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DraftOutsideListMutation = graphql(
  `
    mutation DraftOutsideList($input: DraftOutsideListInput!) {
      draftOutsideList(input: $input) {
        __typename
        ... on DraftOutsideListSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DraftShareListMutation = graphql(
  `
    mutation DraftShareList($input: DraftShareListInput!) {
      draftShareList(input: $input) {
        __typename
        ... on DraftShareListSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const ApproveContributionListMutation = graphql(
  `
    mutation ApproveContributionList($input: ApproveContributionListInput!) {
      approveContributionList(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const DiscardContributionListMutation = graphql(
  `
    mutation DiscardContributionList($input: DiscardContributionListInput!) {
      discardContributionList(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const SendContributionListMutation = graphql(
  `
    mutation SendContributionList($input: SendContributionListInput!) {
      sendContributionList(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RecallContributionListMutation = graphql(
  `
    mutation RecallContributionList($input: RecallContributionListInput!) {
      recallContributionList(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RecordInsurerBillMutation = graphql(
  `
    mutation RecordInsurerBill($input: RecordInsurerBillInput!) {
      recordInsurerBill(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RecordContributionPaymentMutation = graphql(
  `
    mutation RecordContributionPayment($input: RecordContributionPaymentInput!) {
      recordContributionPayment(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RecordPaymentReturnMutation = graphql(
  `
    mutation RecordPaymentReturn($input: RecordPaymentReturnInput!) {
      recordPaymentReturn(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const UnpostedPeopleQuery = graphql(`
  query UnpostedPeople($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    contributionList(id: $id) {
      id fromMonth untilMonth state people billingCode
      unposted(first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { months postedMonths amount isRejected reason worker { id name } village { code name } } }
      }
    }
  }
`)

export const ListedPeopleQuery = graphql(`
  query ListedPeople($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    contributionList(id: $id) {
      id fromMonth untilMonth
      listedPeople(first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { lineNumber fromMonth untilMonth amount protectedUntil isRejected worker { id name } village { code name } } }
      }
    }
  }
`)

export const RecordContributionReceiptMutation = graphql(
  `
    mutation RecordContributionReceipt($input: RecordContributionReceiptInput!) {
      recordContributionReceipt(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const RecordReceiptReturnMutation = graphql(
  `
    mutation RecordReceiptReturn($input: RecordReceiptReturnInput!) {
      recordReceiptReturn(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const TakeContributionAnswerMutation = graphql(
  `
    mutation TakeContributionAnswer($input: TakeContributionAnswerInput!) {
      takeContributionAnswer(input: $input) {
        __typename
        ... on TakeContributionAnswerSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const SettleContributionAnswerMutation = graphql(
  `
    mutation SettleContributionAnswer($input: SettleContributionAnswerInput!) {
      settleContributionAnswer(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const SetContributionAnswerRowsAsideMutation = graphql(
  `
    mutation SetContributionAnswerRowsAside($input: SetContributionAnswerRowsAsideInput!) {
      setContributionAnswerRowsAside(input: $input) { __typename ...Problem }
    }
  `,
  [Problem],
)

export const StartContributionListExportMutation = graphql(
  `
    mutation StartContributionListExport($input: StartContributionListExportInput!) {
      startContributionListExport(input: $input) {
        __typename
        ... on StartContributionListExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
