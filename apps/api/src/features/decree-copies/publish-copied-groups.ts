import type { PublishedCell } from '@payung/domain/disclosure/publish-cells'
import { publishCopy } from '@payung/domain/disclosure/publish-matching'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { type CopiedGroupRow, countCopiedGroups } from './copied-groups.queries.ts'

/**
 * Of copies the groups of their people as a company may see them, or that it may see none. Which groups stand together follows from exact counts, so these come
 * here, and go no further: no other file may read them.
 */
export const loadPublishedGroups = batched<Context, string, readonly PublishedCell[] | 'WITHHELD'>(
  async (context, ids) => {
    const rows = await context.read<CopiedGroupRow>(countCopiedGroups(ids))
    const byCopy = Map.groupBy(rows, ({ copy_id: copy }) => copy)
    return new Map(
      [...byCopy].map(([copy, cells]) => [
        copy,
        publishCopy(
          cells.map(({ district_code: district, occupation_code: occupation, people }) => ({
            key: [district ?? '', occupation ?? ''],
            count: people,
          })),
          'PARTY',
          cells.every(({ district_code: district }) => district !== null),
        ) ?? 'WITHHELD',
      ]),
    )
  },
)
