export { decreeDocument } from './decree-document.ts'
export { publicUrlOf } from './render-annex.ts'
