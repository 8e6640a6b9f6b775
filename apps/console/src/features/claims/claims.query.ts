import { graphql, type ResultOf } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { GrantHandoverParts } from '../grant-handovers/grant-handovers.query.ts'

export const ClaimsQuery = graphql(`
  query Claims($first: Int, $after: String, $last: Int, $before: String, $states: [ClaimState!], $isShort: Boolean, $isPaidLess: Boolean, $isLate: Boolean,
    $programme: InsuranceProgramme, $areaCode: String, $eventFrom: CalendarDate, $eventUntil: CalendarDate, $decreeId: ID, $payer: ClaimPayer) {
    claims(first: $first, after: $after, last: $last, before: $before, states: $states, isShort: $isShort, isPaidLess: $isPaidLess, isLate: $isLate,
      programme: $programme, areaCode: $areaCode, eventFrom: $eventFrom, eventUntil: $eventUntil, decreeId: $decreeId, payer: $payer) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id caseNumber state stateSince programme daysLeft missingPapers hasShortfall person { id name village { name } } } }
    }
  }
`)

export const StartClaimExportMutation = graphql(
  `
    mutation StartClaimExport($input: StartClaimExportInput!) {
      startClaimExport(input: $input) {
        __typename
        ... on StartClaimExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export type ClaimSummary = ResultOf<typeof ClaimsQuery>['claims']['edges'][number]['node']

export const ClaimQuery = graphql(
  `
    query Claim($id: ID!) {
      claim(id: $id) {
        id version synthetic state stateSince stateReason programme daysLeft missingPapers caseNumber submittedDue dueAtAnswer approved payable paid differenceReason insurerNumber payableUntil claimableUntil owedForDelay
        actions mayAddPapers mayDemandPapers checklistPath villageLettersPath appealPath
        person { id name }
        event {
          id kind eventDay dayPrecision place atWorkOrOnTheWay becauseOfWork inTraffic ofOccupationalIllness workVerdict metOn isWithdrawn withdrawalReason mayWithdraw mayCorrect
          reports { source reportedAt isConfirmation reportedBy { name } }
          outsideReports { id reporter isByFamily source decidedBy { name } family { name relation phone } }
          corrections { formerDay formerPrecision formerPlace formerVerdict reason correctedAt correctedBy { name } }
        }
        checklist { paper isHealth demandReason files { id addedAt addedBy { name } file { id name href } } }
        heirClass heirHindrances mayNameHeirs mayRecordNoHeir mayOpenDispute relationsToName
        heirs {
          id relation name birthDate isLiving isMinor source maskedNationalId guardianName attorneyId attorneyName receives
          account {
            id bank holder maskedNumber paid linkUntil channel received isShort note shortfallReason shortfallDecidedBy { name } actions waitsForAnother
            confirmedBy { id } onePersonRefusal { text textEn }
          }
        }
        heirCertificate { isIssued number issuedOn issuer }
        paidEarlier { id name programme paidOn amount claimNumber }
        heirDisputes { id isWithoutHeir reason proposal decidedAt mayPropose mayApprove proposedBy { name } decidedBy { name } onePersonRefusal { text textEn } }
        mayRecordGrantHandover
        grantHandovers { ...GrantHandoverParts }
        steps { from to reason owedForDelay onDay movedAt movedBy { name } }
        due {
          month monthState total closed missed remedy payBy unpaidBy { name source tenant { id shortName } }
          benefits { kind amount whole legalBasis condition isMet }
          grants { grantId giver amount whole legalBasis isMet }
          decree { id number }
          list { id billingCode }
        }
      }
    }
`,
  [GrantHandoverParts],
)

export type ClaimDetail = NonNullable<ResultOf<typeof ClaimQuery>['claim']>
export type Heir = NonNullable<ClaimDetail['heirs']>[number]

export const EventPersonQuery = graphql(`
  query EventPerson($id: ID!) {
    worker(id: $id) { id name mayReportEvent village { name } }
    personToReport(workerId: $id) { id name village keeper ownReports { kind eventDay dayPrecision reportedAt } }
    outsideReports(first: 10, workerId: $id) { edges { node { id kind eventDay dayPrecision } } }
    lifeEvents(workerId: $id) { id kind eventDay dayPrecision place atWorkOrOnTheWay becauseOfWork inTraffic ofOccupationalIllness metOn isWithdrawn mayCorrect claim { id } reports { evidence { id name href } } }
  }
`)

export type WaitingReport = ResultOf<typeof EventPersonQuery>['outsideReports']['edges'][number]['node']

export type OwnReport = NonNullable<ResultOf<typeof EventPersonQuery>['personToReport']>['ownReports'][number]

export type KnownEvent = ResultOf<typeof EventPersonQuery>['lifeEvents'][number]

export const ReportLifeEventMutation = graphql(
  `
    mutation ReportLifeEvent($input: ReportLifeEventInput!) {
      reportLifeEvent(input: $input) {
        ... on ReportLifeEventSuccess { __typename data { id claim { id } } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const CorrectLifeEventMutation = graphql(
  `
    mutation CorrectLifeEvent($input: CorrectLifeEventInput!) {
      correctLifeEvent(input: $input) {
        ... on CorrectLifeEventSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const WithdrawLifeEventMutation = graphql(
  `
    mutation WithdrawLifeEvent($input: WithdrawLifeEventInput!) {
      withdrawLifeEvent(input: $input) {
        ... on WithdrawLifeEventSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const TakeClaimStepMutation = graphql(
  `
    mutation TakeClaimStep($input: TakeClaimStepInput!) {
      takeClaimStep(input: $input) {
        ... on TakeClaimStepSuccess { __typename data { id version } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const AddClaimPaperMutation = graphql(
  `
    mutation AddClaimPaper($input: AddClaimPaperInput!) {
      addClaimPaper(input: $input) {
        ... on AddClaimPaperSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)

export const DemandClaimPaperMutation = graphql(
  `
    mutation DemandClaimPaper($input: DemandClaimPaperInput!) {
      demandClaimPaper(input: $input) {
        ... on DemandClaimPaperSuccess { __typename data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
