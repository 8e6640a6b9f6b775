import { graphql, type ResultOf } from '../../graphql.ts'

export const DecreeListQuery = graphql(`
  query DecreeList($first: Int, $after: String, $last: Int, $before: String, $filter: DecreeFilter) {
    decreeFacets(filter: $filter) { dimension key count }
    decrees(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      mayDraft
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id kind state number synthetic people added removed replaced corrected fromMonth untilMonth programme { id name } text { title } cost { total }
        updatedAt } }
    }
  }
`)

export type DecreeSummary = ResultOf<typeof DecreeListQuery>['decrees']['edges'][number]['node']

/** What waits for me, as its own list: the longest waiting first. */
export const AwaitingDecreesQuery = graphql(`
  query AwaitingDecrees {
    decreesAwaitingMe { toVote toSign toPublish returned toCancel decrees { waiting decree { id version kind number fromMonth text { title } people programme { name } } } }
  }
`)

export const DecreeQuery = graphql(`
  query Decree($id: ID!) {
    decree(id: $id) {
      id
      kind
      state
      stateReason
      synthetic
      head
      number
      amendmentNumber
      programme { id name state insuranceProgrammes }
      cohort { id name members contentHash pledges { id } }
      cohortMatches
      amends { id kind number state fromMonth text { title } people }
      amendments { id kind number state amendmentNumber fromMonth added removed replaced corrected text { title } }
      title
      considerations
      legalReferences
      dictums
      text { title }
      regulations { id name }
      agreements { agreement { id number title lastDay } code reason reasonEn remedy remedyEn }
      fromMonth
      untilMonth
      paidMonths { fromMonth untilMonth paymentNumber paidOn amount monthsCost differenceReason file { id name href } }
      fundingSource
      paidFrom
      quotaPeople
      people
      added
      removed
      replaced
      corrected
      cost { payer total months { month people perPerson total } }
      annexHash
      approvedHash
      cleanPapers { part pages file { id name sizeBytes href } }
      contentHash
      publicPath
      signedOn
      signatoryName
      signatoryTitle
      signatoryCapacity
      signedFile { id name sizeBytes href }
      scan { pages annexPages unread { page } lookedAtBy { id name } }
      signedAt
      signedBy { id name }
      publishedAt
      endedFrom
      steps { position label labelEn duty days standing openedAt dueAt isMine voter { id name } vote reason castBy { id name } onBehalfOf { id name } castAt }
      history { from to reason by { id name } at }
      mayExportRegistrations
      actions
      onePersonRefusal { code text textEn }
      createdBy { id name }
      createdAt
      updatedBy { id name }
      updatedAt
      version
    }
  }
`)

export type DecreeDetail = NonNullable<ResultOf<typeof DecreeQuery>['decree']>

/** Asked by itself: of a draft its fields are counted over everybody in its annex. */
export const DecreeTextQuery = graphql(`
  query DecreeText($id: ID!) {
    decree(id: $id) { id text { title considerations legalReferences dictums } }
  }
`)

/** What came of comparing a file with the clean paper. */
export const ComparedScanQuery = graphql(`
  query ComparedScan($id: ID!, $fileId: ID!) {
    decree(id: $id) { id scan(fileId: $fileId) { pages annexPages unread { page code } } }
  }
`)

export type ComparedScan = NonNullable<NonNullable<ResultOf<typeof ComparedScanQuery>['decree']>['scan']>

export const DecreeOverlapsQuery = graphql(`
  query DecreeOverlaps($id: ID!) {
    decree(id: $id) { id overlapCount covered { total people { workerId name fromMonth untilMonth payer } } overlaps { workerId name otherDecreeId otherNumber fromMonth untilMonth }
      openAnswers { total people { workerId name resultId answer answeredOn requestId } }
      goneCount gone { workerId name status service citizenship age } leftOutCount leftOut { workerId name status service citizenship age } }
  }
`)

export type DecreeOverlap = NonNullable<ResultOf<typeof DecreeOverlapsQuery>['decree']>['overlaps'][number]

/** Asked for when somebody votes or signs: how many each list holds to which the answer leads. */
export const RecordsInDoubtQuery = graphql(`
  query RecordsInDoubt($id: ID!) {
    mismatched: workers(first: 1, filter: { restsOn: $id, nationalIdMismatch: true }) { totalCount }
    doubled: workers(first: 1, filter: { restsOn: $id, possibleDuplicate: true }) { totalCount }
  }
`)

/** Asked for when somebody records a signing: whom the form names before anything is typed. */
export const UsualSignatoryQuery = graphql(`
  query UsualSignatory($id: ID!) {
    decree(id: $id) { id usualSignatory { name title capacity } }
  }
`)

export const DecreeMergedLinesQuery = graphql(`
  query DecreeMergedLines($id: ID!) {
    decree(id: $id) { id mergedLines { line name workerId recordName standingLine standingNumber remedy { change reason dropped } } }
  }
`)

export type DecreeMergedLine = NonNullable<ResultOf<typeof DecreeMergedLinesQuery>['decree']>['mergedLines'][number]

export const DecreeEntriesQuery = graphql(`
  query DecreeEntries($id: ID!, $changes: [DecreeChange!], $search: String, $first: Int, $after: String, $last: Int, $before: String) {
    decree(id: $id) {
      id
      entries(changes: $changes, search: $search, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { number line change reason note orderReason workerId name maskedNationalId sex village { code name } occupation { code nameId nameEn } fromMonth untilMonth
          former { workerId name maskedNationalId village { code name } } } }
      }
    }
  }
`)

export type DecreeEntry = NonNullable<ResultOf<typeof DecreeEntriesQuery>['decree']>['entries']['edges'][number]['node']

export const ConsolidatedQuery = graphql(`
  query ConsolidatedAnnex($id: ID!, $on: CalendarDate, $search: String, $first: Int, $after: String, $last: Int, $before: String) {
    decree(id: $id) {
      id
      consolidated(on: $on, search: $search, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { number line change reason note orderReason workerId name maskedNationalId sex village { code name } occupation { code nameId nameEn } fromMonth untilMonth
          former { workerId name maskedNationalId village { code name } } } }
      }
    }
  }
`)

export const ReserveQuery = graphql(`
  query DecreeReserve($id: ID!, $line: Int, $search: String, $first: Int, $after: String) {
    decree(id: $id) {
      id
      reserve(line: $line, search: $search, first: $first, after: $after) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { workerId name maskedNationalId village { code name } area { code name } place points refused { text textEn } } }
      }
    }
  }
`)

export const EffectsQuery = graphql(`
  query EffectsOfEnding($id: ID!, $fromMonth: CalendarDate!) {
    decree(id: $id) { id effectsOfEnding(fromMonth: $fromMonth) { people months freed areas { area { code name } people } } }
  }
`)

export const WorkerDecreesQuery = graphql(`
  query WorkerDecrees($id: ID!) {
    worker(id: $id) { id decreesLimited decrees { fromMonth untilMonth payer line decree { id kind state number fromMonth text { title } programme { name } } } }
  }
`)

/** Locked cohorts that stand in no decree yet. */
export const DecreeableCohortsQuery = graphql(`
  query DecreeableCohorts {
    decreeableCohorts { id name members programme { id name } }
  }
`)

export const BasesQuery = graphql(`
  query DecreeBases($first: Int) {
    regulations(first: $first, filter: { states: [ENACTED] }) { edges { node { id name titleUnread } } }
    agreements(first: $first, filter: { standings: [ACTIVE, EXPIRED] }) { edges { node { id number title standing } } }
  }
`)

export const DecreePaymentDifferencesQuery = graphql(`
  query DecreePaymentDifferences($id: ID!, $payments: [AmountPaidInput!]!) {
    decree(id: $id) { id paymentDifferences(payments: $payments) { payments paid cost } }
  }
`)
