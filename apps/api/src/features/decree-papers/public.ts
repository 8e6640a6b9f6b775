export { annexStart } from './annex-start.ts'
export { certifiedCopy } from './certified-copy.ts'
export { decreeDocument } from './decree-document.ts'
export { openPublicCopies } from './public-copy.ts'
