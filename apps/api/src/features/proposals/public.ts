export { countProposalsToDecide, longestProposal } from './proposals.queries.ts'
export { type ProposedFacts, sealProposal } from './proposed-changes.ts'
