import { node } from './isolation/things.builder.ts'
import type { Answer } from './test.ts'

const OF_NODE = (type: string) =>
  `query ($id: ID!) { node(id: $id) { id ... on ${type} { onePersonRefusal { code } } } }`

const OF_ANSWERS =
  '{ contributionLists(first: 10) { edges { node { id onePersonRefusal { code } answers { id onePersonRefusal { code } } } } } }'

/** How a page asks about the step before it shows its button, and by which id it knows the thing. */
export const PAGES: Readonly<Record<string, readonly [query: string, id: (id: string) => string]>> = {
  lockCohort: [OF_NODE('Cohort'), (id) => node('Cohort', id)],
  decideObjection: [
    '{ cohorts(first: 25) { edges { node { objections(first: 25) { edges { node { id onePersonRefusal { code } additions { onePersonRefusal { code } } } } } } } } }',
    (id) => id,
  ],
  decideCheck: [OF_NODE('CheckResult'), (id) => node('CheckResult', id)],
  decideWorkerProposal: [OF_NODE('WorkerProposal'), (id) => node('WorkerProposal', id)],
  decideCustodyTransfer: ['{ custodyTransfers(state: PROPOSED) { id onePersonRefusal { code } } }', (id) => id],
  acceptRoundTask: [OF_NODE('RoundTask'), (id) => node('RoundTask', id)],
  voteOnDecree: [OF_NODE('Decree'), (id) => node('Decree', id)],
  signDecree: [OF_NODE('Decree'), (id) => node('Decree', id)],
  moveAgreement: [OF_NODE('Agreement'), (id) => node('Agreement', id)],
  confirmAgreement: [OF_NODE('Agreement'), (id) => node('Agreement', id)],
  confirmTariffChange: ['{ tariffChanges { id onePersonRefusal { code } } }', (id) => id],
  approveContributionList: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  recallContributionList: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  recordContributionPayment: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  changeWorkerStatus: [
    'query ($id: ID!) { node(id: $id) { id ... on Worker { onePersonRefusal: verifyRefusal { code } } } }',
    (id) => node('Worker', id),
  ],
  approveBudgetStage: [
    '{ budgetLines(first: 10) { edges { node { stages { id onePersonRefusal { code } } } } } }',
    (id) => id,
  ],
  recordContributionReceipt: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  takeContributionAnswer: [OF_NODE('ContributionList'), (id) => node('ContributionList', id)],
  settleContributionAnswer: [OF_ANSWERS, (id) => id],
  setContributionAnswerRowsAside: [OF_ANSWERS, (id) => id],
  confirmRole: ['{ roleProposals(first: 25) { edges { node { id onePersonRefusal: whyNot } } } }', (id) => id],
}

/** What the page was told about this thing. */
export function refusalIn(answer: Answer, id: string): string | null {
  if (typeof answer !== 'object' || answer === null) return null
  if (answer.id !== id)
    return Object.values(answer).reduce<string | null>((code, part) => code ?? refusalIn(part, id), null)
  const additions: Answer[] = answer.additions ?? []
  const refusal = [answer, ...additions].find(({ onePersonRefusal }) => onePersonRefusal !== null)?.onePersonRefusal
  return refusal?.code ?? refusal ?? null
}
