import type { Reader } from '@payung/database/read-as'
import { today } from '../../platform/clock.ts'
import { messagePage, type PublicHtml } from '../../platform/http/public-page.ts'
import { findPublicDecree, type PublicDecree } from './public-decree.queries.ts'
import { decreePage } from './public-pages.ts'

/** Nobody in particular: what it may read is the function that asks for a code. */
const ANYBODY = { tenantId: '00000000-0000-0000-0000-000000000000', userId: null, areaScope: '', agencyId: null }
const CODE = /^[a-z0-9]{20}$/

/** What the code on a decree opens for everybody: that it is what it says it is. */
export async function publicDecreePage({ reader }: { readonly reader: Reader }, code: string): Promise<PublicHtml> {
  const [decree] = CODE.test(code) ? await reader.readAs<PublicDecree>(ANYBODY, findPublicDecree(code)) : []
  if (decree === undefined)
    return {
      status: 404,
      html: messagePage(
        'Keputusan tidak ditemukan',
        'Kode ini tidak dikenal. Pindai lagi kodenya dari naskah, atau tanyakan ke instansi yang menerbitkannya.',
        null,
      ),
    }
  return { status: 200, html: decreePage(decree, today().toString()) }
}
