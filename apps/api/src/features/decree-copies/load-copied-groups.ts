import { type PublishedCell, storedCells } from '@payung/domain/disclosure/publish-cells'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { type CopiedFigureRow, findCopiedFigures } from './copied-figures.queries.ts'

/** Of copies the groups of their people as they were published, or that a company may see none, or that they are not published yet. */
export const loadCopiedGroups = batched<Context, string, readonly PublishedCell[] | 'WITHHELD' | 'WAITING'>(
  async (context, ids) => {
    const rows = await context.read<CopiedFigureRow>(findCopiedFigures(ids))
    return new Map([...Map.groupBy(rows, ({ copy_id: copy }) => copy)].map(([copy, own]) => [copy, groupsOf(own)]))
  },
)

/** What stands in `decree_copy_figure` was made by `publishCopy` before. */
function groupsOf(rows: readonly CopiedFigureRow[]): readonly PublishedCell[] | 'WITHHELD' | 'WAITING' {
  const figures = rows[0]?.figures ?? null
  if (figures !== 'SHOWN') return figures ?? 'WAITING'
  return storedCells(
    rows.flatMap(({ district_code: district, occupation_code: occupation, people }) =>
      district === null ? [] : [{ key: [district, occupation ?? ''], count: people ?? 0 }],
    ),
  )
}
