export { findRowDuplicates } from './import-duplicates.queries.ts'
export {
  findImportDuplicates,
  type RowDuplicate,
  sayImportDuplicates,
  searchImportDuplicates,
} from './import-duplicates.ts'
export { countPairsToDecide, longestPair } from './pairs.queries.ts'
