export { countTransfersToDecide } from './custody.queries.ts'
