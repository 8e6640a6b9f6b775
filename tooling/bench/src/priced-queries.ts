import { PRICES } from '@payung/api/graphql/limits/prices'
import { schema } from '@payung/api/graphql/schema'
import { type FittingIds, typeOfId } from '@payung/attacks/fitting-ids'
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

const OF_ONE_FIELD = [
  'workerFacets',
  'desk',
  'obviousMerges',
  'possibleDuplicates',
  'designations',
  'importQuality',
  'importQualityBelow',
  'agreementFacets',
  'decreeFacets',
  'regulationFacets',
  'decreesAwaitingMe',
  'reverificationsDue',
  'workerProposals',
  'listableDecrees',
  'trialBalance',
  'duplicatePairs',
]

/** Arranged for the measure, as global ids: each of as many people as a province designates. */
export interface PricedRecords {
  readonly programme: string
  /** A computed draft. */
  readonly cohort: string
  /** In force, with the draft of an amendment that takes all of them out. */
  readonly decree: string
  readonly amendment: string
  /** A designation that is not signed, divided among three payers. */
  readonly draft: string
  /** A computed draft of the same programme. */
  readonly otherCohort: string
  /** What the population register was asked about everybody of the draft. */
  readonly question: string
  /** Of contributions that the decree pays, answered by the insurer twice. */
  readonly list: string
  /** Of the same decree, which another government pays. */
  readonly listOfPayer: string
  /** Open, with everybody of the decree as candidates. */
  readonly round: string
  /** Open, of the decree. */
  readonly reverification: string
  /** An import that is read and not saved. */
  readonly file: string
  /** What one government was asked in a round, with everybody that it proposed. */
  readonly task: string
  /** One person. */
  readonly worker: string
}

const OF_AN_IMPORT = ['rowAnchors', 'rows', 'annotatedFile', 'plannedChanges', 'programmeHints']
const OF_A_COHORT = ['people', 'insuredAlready', 'unfit', 'openAnswers', 'covered', 'gone', 'goneCount', 'changedSince']
const OF_A_DRAFT = [
  'openAnswers',
  'covered',
  'overlaps',
  'overlapCount',
  'gone',
  'goneCount',
  'leftOut',
  'leftOutCount',
]
const OF_AN_AMENDMENT = ['mergedLines', 'reserve']
const OF_AN_ANSWER = ['conflicts', 'openRows']
const OF_A_LIST = ['answers', 'unposted']
const OF_A_REVIEW = ['items', 'counts', 'undecided', 'proposableTasks', 'newlyEligible']
const PAYMENTS = '[{ fromMonth: "2027-01-01", untilMonth: "2027-03-01", amount: "67000" }]'

/** Each field that has a price of its own, beside as little else as may be. `priced-queries.test.ts` holds them to the prices. */
export function pricedQueries({
  programme,
  cohort,
  decree,
  amendment,
  draft,
  otherCohort,
  question,
  list,
  listOfPayer,
  round,
  reverification,
  file,
  task,
  worker,
}: PricedRecords): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(
      OF_A_COHORT.map((name) => [`Cohort.${name}`, `{ cohort(id: "${cohort}") { ${textOfPart('Cohort', name)} } }`]),
    ),
    ...Object.fromEntries(
      OF_A_DRAFT.map((name) => [`Decree.${name}`, `{ decree(id: "${draft}") { ${textOfPart('Decree', name)} } }`]),
    ),
    ...Object.fromEntries(
      OF_AN_AMENDMENT.map((name) => [
        `Decree.${name}`,
        `{ decree(id: "${amendment}") { ${textOfPart('Decree', name)} } }`,
      ]),
    ),
    ...Object.fromEntries(
      OF_A_LIST.map((name) => [
        `ContributionList.${name}`,
        `{ contributionList(id: "${list}") { ${textOfPart('ContributionList', name)} } }`,
      ]),
    ),
    'ListOfPayer.answers': `{ listOfPayer(id: "${listOfPayer}") { ${textOfPart('ListOfPayer', 'answers')} } }`,
    ...Object.fromEntries(
      OF_AN_ANSWER.map((name) => [
        `ContributionAnswer.${name}`,
        `{ contributionList(id: "${list}") { answers { ${textOfPart('ContributionAnswer', name)} } } }`,
      ]),
    ),
    ...Object.fromEntries(
      OF_A_REVIEW.map((name) => [
        `Reverification.${name}`,
        `{ reverification(id: "${reverification}") { ${textOfPart('Reverification', name)} } }`,
      ]),
    ),
    'CheckRequest.answers': `{ checkRequest(id: "${question}") { answers { answer people undecided } } }`,
    'CheckAnswerCount.held': `{ checkRequest(id: "${question}") { answers { held } } }`,
    'CheckResultConnection.totalCount': '{ checkResults(first: 10) { totalCount } }',
    'Round.candidates': `{ round(id: "${round}") { candidates { candidates accepted } } }`,
    'CandidateCount.shared': `{ round(id: "${round}") { candidates { shared } } }`,
    ...Object.fromEntries(
      OF_AN_IMPORT.map((name) => [`Import.${name}`, `{ import(id: "${file}") { ${textOfPart('Import', name)} } }`]),
    ),
    'RoundTask.people': `{ roundTask(id: "${task}") { ${textOfPart('RoundTask', 'people')} } }`,
    'Worker.checks': `{ worker(id: "${worker}") { ${textOfPart('Worker', 'checks')} } }`,
    'CheckRequest.onePersonRefusal': `{ checkRequest(id: "${question}") { ${textOfPart('CheckRequest', 'onePersonRefusal')} } }`,
    'CheckResult.newest': '{ checkResults(first: 100) { edges { node { newest } } } }',
    'Cohort.comparison': `{ cohort(id: "${cohort}") { comparison(otherId: "${otherCohort}") { all { entered left kept } areas { kept } costDifference } } }`,
    'DecreeText.considerations': `{ decree(id: "${draft}") { text { considerations } } }`,
    'DecreeText.dictums': `{ decree(id: "${draft}") { text { dictums } } }`,
    'DecreeFunding.effect': `{ decreeFunding(decreeId: "${draft}") { effect { people } } }`,
    'Decree.paymentDifferences': `{ decree(id: "${draft}") { paymentDifferences(payments: ${PAYMENTS}) { payments paid cost } } }`,
    'Decree.consolidated': `{ decree(id: "${decree}") { ${textOfPart('Decree', 'consolidated')} } }`,
    'Decree.consolidated with a search': `{ decree(id: "${decree}") { consolidated(first: 25, search: "siti") { edges { node { line } } } } }`,
    'Decree.effectsOfEnding': `{ decree(id: "${decree}") { effectsOfEnding(fromMonth: "2026-12-01") { people months } } }`,
    'Decree.entries with a search': `{ decree(id: "${decree}") { entries(first: 25, search: "siti") { edges { node { line } } } } }`,
    'Query.agreements with a search in its filter':
      '{ agreements(first: 25, filter: { search: "nelayan" }) { edges { node { id } } } }',
    'JournalEntry.postings':
      '{ accountStatement(account: PAYABLE_TO_INSURER, first: 100) { edges { node { entry { postings { debit } } } } } }',
    'Query.monthsToList': `{ monthsToList(decreeId: "${decree}") { __typename } }`,
    'Query.coverage':
      '{ coverage { whole { designated protected figures { key } } parts { area { code } designated } payers { fundingSource } } }',
    'Query.gapCalendar':
      '{ gapCalendar { months { people } lines(by: DECREE) { decree { id number actions programme { name } } cells { people } } } }',
    'Query.protectionFigures':
      '{ protectionFigures(fromMonth: "2026-01-01") { months { month cells { state people } } lines(by: PAYER) { payer { source } cells { people amount } } } }',
    'Query.protectionPeople':
      '{ protectionPeople(first: 100, month: "2026-01-01") { totalCount edges { node { workerId name decree { number } } } } }',
    'Query.gapPeople':
      '{ gapPeople(first: 100, lostFrom: "2027-01-01") { totalCount edges { node { workerId name decree { number } } } } }',
    'Query.ruleEffect': `{ ruleEffect(programmeId: "${programme}") { all { eligible } areas { eligible } } }`,
    'Query.home': '{ home { total } }',
    'Query.pledgeAccounts': '{ pledgeAccounts(first: 50) { promised edges { node { promised paid daysLate } } } }',
    'Query.pledgesBelow':
      '{ pledgesBelow { total { promised paid } governments { pledges overdue } companies { promised } } }',
    'Query.contributionCredits':
      '{ contributionCredits(first: 50) { amount confirmedAmount edges { node { amount fromMonth ageDays } } } }',
    'Query.creditSettlements': '{ creditSettlements(first: 50) { totalCount edges { node { amount } } } }',
    'Query.claimAnswerUploads': '{ claimAnswerUploads(first: 50) { waitingCount edges { node { rowCount } } } }',
    'Query.earlierBenefits':
      '{ earlierBenefits(first: 50, search: "siti") { totalCount edges { node { name amount } } } }',
    'Query.earlierBenefitUploads': '{ earlierBenefitUploads(first: 50) { edges { node { amount } } } }',
    'Query.lifeEventLists': '{ lifeEventLists(first: 50) { edges { node { rowCount } } } }',
    'Query.earlyDeaths': '{ earlyDeaths { groups { name enrolled died } } }',
    'Query.grantFigures': '{ grantFigures(from: "2026-01-01", until: "2026-12-31") { handedOver waiting } }',
    'Query.regionalGrants': '{ regionalGrants { grants { amount legalBasis } } }',
    'ClaimFiguresBelow.parts': '{ claimFiguresBelow { parts { byPayer { claims } byMonth { claims } } } }',
    'Query.claimFiguresBelow': '{ claimFiguresBelow { total { claims } governments { claims medianDays } } }',
    'Query.earlierBenefitFigures': '{ earlierBenefitFigures { byArea { claims amount } byYear { claims } } }',
    'Query.workerCredits': `{ workerCredits(workerId: "${worker}") { amount fromMonth } }`,
    'Query.freePlaces': `{ freePlaces(decreeId: "${decree}") { line name reason nextName } }`,
    'Query.freePlacesByDecree': '{ freePlacesByDecree { places decree { number } } }',
    'ContributionList.credit': `{ contributionList(id: "${list}") { credit } }`,
    'Query.csrNeeds': '{ csrNeeds { people groups { people yearAmount } } }',
    'Query.csrSheet': '{ csrSheet { people groups { people } } }',
    'Home.byArea': '{ home { byArea { registered } } }',
    'Home.queues': '{ home { queues { count } } }',
    'Query.duplicateThresholdEffect': '{ duplicateThresholdEffect(possible: 60, obvious: 90) { obvious possible } }',
    'WorkerConnection.totalCount': '{ workers(first: 10) { totalCount } }',
    'WorkerConnection.totalCount of a search':
      '{ workers(first: 25, search: "siti") { totalCount edges { node { name } } } }',
    'WorkerConnection.totalCount of two letters':
      '{ workers(first: 25, search: "an") { totalCount edges { node { name } } } }',
    ...Object.fromEntries(OF_ONE_FIELD.map((name) => [`Query.${name}`, `{ ${textOfRoot(name)} }`])),
  }
}

/** Every field of the root for which no argument must be thought of, with a page of a hundred and all that a row says of itself. */
export function rootQueries(): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((field) => `{ ${textOf(field)} }`)
}

/**
 * What can be asked of a record by its id, each part of it by itself: all that it says of itself, and each list or record that hangs on it. Types
 * of which there is no record are left out, and so is what has a price of its own.
 */
export function recordQueries(ids: FittingIds): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type)
    const [required, ...more] = field.args.filter(isRequiredArgument)
    if (required === undefined || more.length > 0 || !isObjectType(type)) return []
    const [id] = getNamedType(required.type).name === 'ID' ? (ids[typeOfId(field, required.name) ?? ''] ?? []) : []
    if (id === undefined) return []
    const ask = (selection: string) => `{ ${field.name}(${required.name}: ${JSON.stringify(id)})${selection} }`
    const parts = Object.values(type.getFields()).filter(
      (child) =>
        !isLeafType(getNamedType(child.type)) &&
        !child.args.some(isRequiredArgument) &&
        !(`${type.name}.${child.name}` in PRICES),
    )
    return [ask(selectionOf(field.type, 0)), ...parts.map((part) => ask(` { ${textOf(part)} }`))]
  })
}

function textOfPart(type: string, name: string): string {
  const parent = schema.getType(type)
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined
  if (field === undefined) throw new Error(`the schema has no ${type}.${name} any more`)
  return textOf(field)
}

function textOfRoot(name: string): string {
  const field = schema.getQueryType()?.getFields()[name]
  if (field === undefined) throw new Error(`the schema has no ${name} any more`)
  return textOf(field)
}

function textOf(field: GraphQLField<unknown, unknown>): string {
  const isPaged = field.args.some(({ name }) => name === 'first')
  return `${field.name}${isPaged ? '(first: 100)' : ''}${selectionOf(field.type, 3)}`
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named) && !isInterfaceType(named)) return ' { __typename }'
  const fields = Object.values(named.getFields()).filter(
    // What has a price of its own is measured by itself; a hundred rows of it nobody may ask for.
    ({ name, args }) => !args.some(isRequiredArgument) && !(`${named.name}.${name}` in PRICES),
  )
  const texts = fields
    .filter((child) => isLeafType(getNamedType(child.type)) || (depth > 0 && isPartOfPage(child.name)))
    .map((child) => `${child.name}${selectionOf(child.type, depth - 1)}`)
  return ` { ${texts.length === 0 ? '__typename' : texts.join(' ')} }`
}

function isPartOfPage(name: string): boolean {
  return name === 'edges' || name === 'node'
}
