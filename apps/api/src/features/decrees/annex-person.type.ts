import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { builder } from '../../graphql/builder.ts'
import { globalIdOf, isUuid } from '../../graphql/ids.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { DecreeType } from './decree.type.ts'
import { loadDecree } from './load-decree.ts'

/** Somebody as a line of an annex names them; the line may stand in the annex of an amendment. */
export interface AnnexPersonRow {
  readonly decree_id: string
  readonly line_no: number
  readonly entry_decree_id: string
  readonly worker_id: string
  readonly name: string
  readonly national_id_prefix: string
  readonly village_code: string
}

/** Where a page of such people begins. */
export interface AnnexCursor {
  readonly decreeId: string
  readonly line: number
  readonly entryDecreeId: string
}

export const annexCursorOf = (row: AnnexPersonRow) => `${row.decree_id}/${row.line_no}/${row.entry_decree_id}`

/** A cursor that is none begins at the beginning, as every list of ours does. */
export function readAnnexCursor(text: string | null): AnnexCursor | null {
  const [decreeId = '', line = '', entryDecreeId = ''] = text?.split('/') ?? []
  const isLine = isUuid(decreeId) && /^\d{1,9}$/.test(line) && isUuid(entryDecreeId)
  return isLine ? { decreeId, line: Number(line), entryDecreeId } : null
}

/** The fields of such a person. @param decree what the decree is to them */
export function annexPersonFields(
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, AnnexPersonRow>,
  decree: string,
) {
  return {
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'As the annex writes it.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: ({ national_id_prefix: prefix }) => maskNationalId(prefix),
    }),
    village: t.field({
      type: AreaType,
      description: 'Where they live.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: decree,
      resolve: (row, _args, context) => loadDecree(context, row.decree_id),
    }),
    line: t.exposeInt('line_no', { description: 'Where they stand in its annex.' }),
  }
}
