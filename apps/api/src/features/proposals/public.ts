export { countProposalsToDecide, longestProposal, type WaitingProposals } from './proposals.queries.ts'
export { type ProposedFacts, sealProposal } from './proposed-changes.ts'
