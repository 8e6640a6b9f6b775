import { readFileSync } from 'node:fs'
import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import { today } from '../../platform/clock.ts'
import { messagePage, type PublicHtml } from '../../platform/http/public-page.ts'
import { findPublicDecree, type PublicDecree } from './public-decree.queries.ts'
import { decreePage } from './public-pages.ts'

const CODE = /^[a-z0-9]{20}$/

/** What compares a file with the hash on the page, in the browser of who holds it. */
export const COMPARE_SCRIPT = readFileSync(new URL('./browser/compare-file.js', import.meta.url), 'utf8')

/** What the code on a decree opens for everybody: that it is what it says it is. */
export async function publicDecreePage({ reader }: { readonly reader: Reader }, code: string): Promise<PublicHtml> {
  const [decree] = CODE.test(code) ? await reader.readAs<PublicDecree>(NOBODY, findPublicDecree(code)) : []
  if (decree === undefined)
    return {
      status: 404,
      html: messagePage(
        'Keputusan tidak ditemukan',
        'Kode ini tidak dikenal. Pindai lagi kodenya dari naskah, atau tanyakan ke instansi yang menerbitkannya.',
        null,
      ),
    }
  return { status: 200, html: decreePage(code, decree, today().toString()) }
}
