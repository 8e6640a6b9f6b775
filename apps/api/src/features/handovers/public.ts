export { openHandoverPaper } from './handover-paper.ts'
