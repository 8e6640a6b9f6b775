import { i18n, type Messages } from '@lingui/core'

export type Language = 'id' | 'en'

const storageKey = 'payung.language'

type Catalog = () => Promise<{ messages: Messages }>

/**
 * Nobody waits for words they do not read: a language comes when it is chosen, and of it first only what stands at the door, on the home
 * and in the frame around every page. The rest comes with the first page that needs it.
 */
const catalogs = {
  id: { entry: () => import('./entry.id.ts'), work: () => import('./work.id.ts') },
  en: { entry: () => import('./entry.en.ts'), work: () => import('./work.en.ts') },
} satisfies Record<Language, { entry: Catalog; work: Catalog }>

/** The page whose words are all among the first. `entry-words.test.ts` follows what it imports. */
const home = '/'

/** Whether somebody has been beyond those; a language that is chosen later brings its words for both. */
let beyondEntry = false

const whole = new Set<Language>()

/** The language chosen on this device; Indonesian until somebody chooses. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'id'
}

/**
 * Switches every word on the page.
 *
 * Nothing is unmounted: what somebody has typed into a form stays.
 */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogs[language].entry()
  i18n.load(language, messages)
  if (beyondEntry) await addWork(language)
  i18n.activate(language)
  document.documentElement.lang = language
  localStorage.setItem(storageKey, language)
}

/** Has the words of a page behind sign-in, before it is drawn. */
export async function speakOn(pathname: string): Promise<void> {
  if (pathname !== home) await withEveryWord(Promise.resolve())
}

/** A part that says more than the first words, once those it needs are there too. */
export async function withEveryWord<Part>(part: Promise<Part>): Promise<Part> {
  beyondEntry = true
  await addWork(rememberedLanguage())
  return part
}

async function addWork(language: Language): Promise<void> {
  if (whole.has(language)) return
  const { messages } = await catalogs[language].work()
  i18n.load(language, messages)
  whole.add(language)
}
