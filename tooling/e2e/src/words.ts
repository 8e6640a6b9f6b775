import { globSync, readFileSync } from 'node:fs'
import { setupI18n } from '@lingui/core'
import { formatter } from '@lingui/format-po'
import { compileMessage } from '@lingui/message-utils/compileMessage'

export type Language = 'id' | 'en'

/** What stands on the page, in the language that a journey looks in. */
export interface Words {
  /**
   * The console's own words, out of its catalogs.
   *
   * @param message as it stands in the code: Indonesian, with its placeholders
   * @throws when the console says no such thing, so that a journey never waits for words that nobody writes any more
   */
  (message: string, values?: Readonly<Record<string, string | number>>): string
  readonly language: Language
  /** The same words up to their first placeholder: what a sentence begins with whose numbers and names are not known, and nothing that holds these words elsewhere. */
  begin(message: string): RegExp
  /** 75.489 or 75,489 */
  number(value: number): string
  /** What the server or the domain says: in no catalog of the console. */
  either(indonesian: string, english: string): string
}

const CONSOLE = new URL('../../../apps/console/src/', import.meta.url)
const LOCALE_OF = { id: 'id-ID', en: 'en-GB' } as const

/** The catalogs of all features in one, as the console puts them together. */
async function readCatalog(language: Language): Promise<ReadonlyMap<string, string>> {
  const po = formatter({ lineNumbers: false })
  const words = new Map<string, string>()
  for (const path of globSync(`**/locales/${language}.po`, { cwd: CONSOLE }).sort()) {
    const messages = await po.parse(readFileSync(new URL(path, CONSOLE), 'utf8'), {
      locale: language,
      sourceLocale: 'id',
      filename: path,
    })
    for (const { message, translation, context } of Object.values(messages)) {
      // Where the same words say one thing too (“Decrees” and “Decree”), a journey means those without such a context.
      if (message === undefined || (context != null && words.has(message))) continue
      words.set(message, translation || message)
    }
  }
  return words
}

const CATALOGS = { id: await readCatalog('id'), en: await readCatalog('en') }

export function wordsIn(language: Language): Words {
  const catalog = CATALOGS[language]
  const i18n = setupI18n({ locale: language, locales: [LOCALE_OF[language]], messages: { [language]: {} } })
  i18n.setMessagesCompiler(compileMessage)
  const number = new Intl.NumberFormat(LOCALE_OF[language])
  const find = (message: string) => {
    const words = catalog.get(message)
    if (words === undefined) throw new Error(`the console has no words “${message}”`)
    // Links and bold letters within a sentence are numbered tags in the catalog.
    return words.replace(/<\/?\d+\/?>/g, '')
  }
  const say = (message: string, values: Readonly<Record<string, string | number>> = {}) =>
    i18n._({ id: message, message: find(message), values })
  return Object.assign(say, {
    language,
    begin: (message: string) => new RegExp(`^${literal((find(message).split(/[{<]/)[0] ?? '').trim())}`),
    number: (value: number) => number.format(value),
    either: (indonesian: string, english: string) => (language === 'id' ? indonesian : english),
  })
}

/** Letters that mean something in a pattern, as letters. */
function literal(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
