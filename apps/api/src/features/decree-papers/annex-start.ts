import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { writeTablePaper } from '@payung/documents/table-paper'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { type AnnexRow, type DecreeRecord, declareAnnex, fetchAnnex } from '../decrees/public.ts'
import { readAnnexEntry } from './annex-entries.ts'
import { annexPaper } from './annex-tables.ts'
import { readDecreeForPaper } from './read-decree.ts'
import { frameOf, mayRender, nameOf, readingOf } from './render-annex.ts'

/** Some three pages: enough to see beside the data how the annex will look. The whole is a job, however long. */
const PEOPLE_SHOWN = 100

/**
 * The first pages of an annex, for the screen: numbers masked, or as everybody's copy for who may take no other. One with more people says that it
 * is broken off.
 *
 * @throws NotFoundError also for another tenant's
 * @throws NotAllowedError to who sees a part of the decree only
 */
export async function annexStart(
  context: Context,
  actor: Actor,
  id: string,
): Promise<{ name: string; content: Buffer }> {
  const copy = (['MASKED', 'PUBLIC'] as const).find((kind) => mayRender(actor, kind))
  const { paper, rows } = await context.snapshot(async (tx) => {
    const paper = await readDecreeForPaper(tx, actor, { decreeId: id })
    if (copy === undefined) throw new NotAllowedError()
    await tx.run(declareAnnex(id, paper.frame.isProvince))
    return { paper, rows: await tx.rows<AnnexRow>(fetchAnnex(PEOPLE_SHOWN + 1)) }
  })
  if (copy === undefined) throw new NotAllowedError()
  const excerpt = rows.length > PEOPLE_SHOWN ? { shown: PEOPLE_SHOWN, people: linesOf(paper.decree) } : undefined
  const reading = readingOf(paper, context.reference, null)
  const out = new PassThrough()
  const [content] = await Promise.all([
    buffer(out),
    writeTablePaper(
      out,
      annexPaper(
        { ...frameOf(paper, copy, null), excerpt },
        rows.slice(0, PEOPLE_SHOWN).map((row) => readAnnexEntry(row, reading)),
      ),
    ),
  ])
  return { name: `${nameOf(paper.decree, copy)}.pdf`, content }
}

/** Of an amendment its changes, also those that take somebody out. */
function linesOf({ kind, people, added, removed, replaced, corrected }: DecreeRecord): number {
  return kind !== 'DESIGNATION' ? added + removed + replaced + corrected : people
}
