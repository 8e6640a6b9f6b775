import { readFileSync } from 'node:fs'
import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import { today } from '../../platform/clock.ts'
import { messagePage, type PublicHtml, type PublicLanguage } from '../../platform/http/public-page.ts'
import { findPublicDecree, type PublicDecree } from './public-decree.queries.ts'
import { DECREE_WORDS, inLanguage } from './public-decree-words.ts'
import { decreePage } from './public-pages.ts'

const CODE = /^[a-z0-9]{20}$/

/** What compares a file with the hash on the page, in the browser of who holds it. */
export const COMPARE_SCRIPT = readFileSync(new URL('./browser/compare-file.js', import.meta.url), 'utf8')

/** What the code on a decree opens for everybody: that it is what it says it is. */
export async function publicDecreePage(
  { reader }: { readonly reader: Reader },
  code: string,
  language: PublicLanguage,
  meter: Meter,
): Promise<PublicHtml> {
  const [decree] = CODE.test(code)
    ? await reader.readAs<PublicDecree>(NOBODY, findPublicDecree(code), 'CHEAP', meter)
    : []
  if (decree === undefined) {
    const [title, text] = DECREE_WORDS[language].notFound
    return { status: 404, html: messagePage(title, text, null, inLanguage(code, language)) }
  }
  return { status: 200, html: decreePage(code, decree, today().toString(), language) }
}
