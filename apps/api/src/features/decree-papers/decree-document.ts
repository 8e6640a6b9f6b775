import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { decreeText } from './decree-text.ts'
import { readDecreeForPaper } from './read-decree.ts'

/**
 * The text of a decree as PDF: a few pages, made anew each time and the same each time. Who certifies a copy stands on `certifiedCopy` alone.
 *
 * @throws NotFoundError also for another tenant's
 */
export async function decreeDocument(
  context: Context,
  actor: Actor,
  id: string,
): Promise<{ name: string; content: Buffer }> {
  const { decree, frame } = await context.snapshot((tx) => readDecreeForPaper(tx, actor, { decreeId: id }))
  const out = new PassThrough()
  const [content] = await Promise.all([
    buffer(out),
    writeDecreePaper(out, decreeText(decree, { ...frame, certifier: null })),
  ])
  return { name: `keputusan-${decree.number?.replaceAll(/[^A-Za-z0-9]+/g, '-') ?? 'konsep'}.pdf`, content }
}
