export { countTransfersToDecide, longestTransfer } from './custody.queries.ts'
