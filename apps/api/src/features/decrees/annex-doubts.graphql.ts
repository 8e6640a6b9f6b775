import { builder } from '../../graphql/builder.ts'
import { countMismatchedEntries, countUndecidedEntries } from './annex-doubts.queries.ts'
import { DecreeType } from './decree.type.ts'

builder.objectFields(DecreeType, (t) => ({
  mismatchCount: t.int({
    description:
      'Of whom it brings in and whose record is mine in full: whose NIK says another birth date or sex than the record.',
    resolve: async (decree, _args, { read }) =>
      (await read<{ total: number }>(countMismatchedEntries(decree.id)))[0]?.total ?? 0,
  }),
  duplicateCount: t.int({
    description:
      'Of whom it brings in and whose record is mine in full: who may stand in the register twice, as long as nobody has decided it.',
    resolve: async (decree, _args, { read }) =>
      (await read<{ total: number }>(countUndecidedEntries(decree.id)))[0]?.total ?? 0,
  }),
}))
