export { annexStart } from './annex-start.ts'
export { decreeDocument } from './decree-document.ts'
export { publicUrlOf } from './render-annex.ts'
