import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import { writeDecreePaper } from '@payung/documents/decree-paper'
import { writeTablePaper } from '@payung/documents/table-paper'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { headOf, letterheadOf } from '../decrees/public.ts'
import { decreeText } from './decree-text.ts'
import { findPublicPlaces, findPublicText, type PublicPlaceRow, type PublicText } from './public-copy.queries.ts'
import { publicPlacesPaper } from './public-places-paper.ts'

export type PublicPart = 'TEXT' | 'ANNEX'

export interface PublicCopyTools {
  readonly reader: Reader
  readonly reference: () => Promise<ReferenceData>
  readonly publicUrl: string
}

const CODE = /^[a-z0-9]{20}$/
/** Some hundred kilobytes each: what is asked for often is not drawn again. */
const COPIES_KEPT = 32

export type PublicCopies = (
  code: string,
  part: PublicPart,
  meter: Meter,
) => Promise<{ name: string; content: Buffer } | null>

/**
 * The copy of a signed decree that anybody may take: its text with `ttd.` in place of the hand, or its annex as numbers of people by village. Neither
 * names anybody whom the decree insures (decision 82). Null for an unknown code, a draft, and the annex of a revocation, which has none.
 *
 * One is drawn at a time, and the last ones are kept: whoever asks without signing in costs a server one drawing and no more.
 */
export function openPublicCopies({ reader, reference, publicUrl }: PublicCopyTools): PublicCopies {
  const copies = new Map<string, Promise<Buffer>>()
  let turn: Promise<unknown> = Promise.resolve()
  const drawn = (key: string, draw: () => Promise<Buffer>): Promise<Buffer> => {
    const drawing = copies.get(key)
    if (drawing !== undefined) return drawing
    const content = turn.then(draw)
    turn = content.catch(() => copies.delete(key))
    copies.set(key, content)
    const [oldest] = copies.keys()
    if (copies.size > COPIES_KEPT && oldest !== undefined) copies.delete(oldest)
    return content
  }
  return async (code, part, meter) => {
    const [decree] = CODE.test(code)
      ? await reader.readAs<PublicText>(NOBODY, findPublicText(code), 'CHEAP', meter)
      : []
    if (decree === undefined || decree.number === null) return null
    const areas = await reference()
    const key = `${decree.content_hash} ${part}`
    const number = decree.number.replaceAll(/[^A-Za-z0-9]+/g, '-')
    if (part === 'TEXT')
      return { name: `salinan-${number}.pdf`, content: await drawn(key, () => textOf(decree, areas, publicUrl)) }
    if (decree.kind === 'REVOCATION') return null
    const draw = async () =>
      placesOf(decree, areas, await reader.readAs<PublicPlaceRow>(NOBODY, findPublicPlaces(code), 'DEAR', meter))
    return { name: `lampiran-${number}-publik.pdf`, content: await drawn(key, draw) }
  }
}

async function textOf(decree: PublicText, reference: ReferenceData, publicUrl: string): Promise<Buffer> {
  const { tenant_id: tenantId, public_code: code, emblem } = decree
  const frame = {
    head: headOf(reference, tenantId),
    letterhead: letterheadOf(reference, tenantId),
    values: decree.field_values ?? {},
    emblem: emblem === null ? null : Buffer.from(emblem),
    isProvince: tenantOf(reference, tenantId).kind === 'PROVINCE',
    certifier: null,
    publicAddress: `${publicUrl}/publik/keputusan/${code}`,
  }
  const text = decreeText({ ...decree, approved_hash: null }, frame)
  const out = new PassThrough()
  const [content] = await Promise.all([
    buffer(out),
    writeDecreePaper(out, { ...text, footer: `Salinan publik · ${text.footer}` }),
  ])
  return content
}

async function placesOf(
  decree: PublicText,
  reference: ReferenceData,
  places: readonly PublicPlaceRow[],
): Promise<Buffer> {
  const { tenant_id: tenantId } = decree
  const frame = {
    head: headOf(reference, tenantId),
    byRegency: tenantOf(reference, tenantId).kind === 'PROVINCE',
    areas: reference.areas,
  }
  const out = new PassThrough()
  const [content] = await Promise.all([buffer(out), writeTablePaper(out, publicPlacesPaper(decree, frame, places))])
  return content
}
