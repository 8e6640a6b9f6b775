export { LikenessReasonEnum } from './duplicate-pair.type.ts'
export {
  findImportDuplicates,
  findRowDuplicates,
  type RowDuplicate,
  sayImportDuplicates,
  searchImportDuplicates,
} from './import-duplicates.ts'
export { countMismatches } from './national-id-mismatch.ts'
export { countPairsToDecide } from './pairs.queries.ts'
