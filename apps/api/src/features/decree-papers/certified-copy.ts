import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { decreePaperMessages } from './decree-papers.messages.ts'
import { decreeText } from './decree-text.ts'
import { readDecreeForPaper } from './read-decree.ts'

/**
 * The copy of a signed decree as the legal bureau hands it out: `ttd.` in place of the hand, and below it `Salinan sesuai dengan aslinya` with whom the
 * government names for it. The log says who took it.
 *
 * @throws NotFoundError also for another tenant's
 * @throws NotAllowedError to who may not fetch files, or sees a part of the decree only
 * @throws ConflictError `DECREE_NOT_SIGNED`; `CERTIFIER_MISSING` where the government names nobody who certifies
 */
export async function certifiedCopy(
  context: Context,
  actor: Actor,
  id: string,
): Promise<{ name: string; content: Buffer }> {
  const { decree, frame } = await context.snapshot((tx) => readDecreeForPaper(tx, actor, { decreeId: id }))
  if (!actor.permissions.has('FILE_READ') || actor.areaScope !== '' || actor.agencyId !== null)
    throw new NotAllowedError()
  if (decree.content_hash === null || decree.number === null)
    throw new ConflictError(decreePaperMessages['DECREE_NOT_SIGNED/certifiedCopy']())
  if (frame.certifier === null) throw new ConflictError(decreePaperMessages.CERTIFIER_MISSING())
  const out = new PassThrough()
  const [content] = await Promise.all([buffer(out), writeDecreePaper(out, decreeText(decree, frame))])
  await context.write((tx) =>
    recordAudit(tx, actor, 'DECREE_COPY_TAKEN', {
      subject: { kind: 'decree', id: decree.id, version: decree.version },
      digest: Buffer.from(decree.content_hash ?? '', 'hex'),
    }),
  )
  return { name: `salinan-${decree.number.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`, content }
}
