export { findRowDuplicates } from './import-duplicates.queries.ts'
export {
  findImportDuplicates,
  type RowDuplicate,
  sayImportDuplicates,
  searchImportDuplicates,
} from './import-duplicates.ts'
export { countMismatches } from './national-id-mismatch.queries.ts'
export { countPairsToDecide, inUndecidedPairs } from './pairs.queries.ts'
