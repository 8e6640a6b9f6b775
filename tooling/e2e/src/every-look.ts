import type { Language } from './words.ts'

/** One way in which somebody may look at the console. */
export interface Look {
  readonly language: Language
  readonly theme: 'light' | 'dark'
  readonly size: 'desktop' | 'phone'
}

export type LookName = `${Look['language']} ${Look['theme']} ${Look['size']}`

export const every: readonly Look[] = (['id', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['desktop', 'phone'] as const).map((size) => ({ language, theme, size })),
  ),
)

export function nameOf({ language, theme, size }: Look): LookName {
  return `${language} ${theme} ${size}`
}

/** In `test:full` all of them; in `test` the one that is named, because a journey is dear and a fault of one look is rare. */
export function looksFor(name: LookName, once: boolean): readonly Look[] {
  return process.env['PAYUNG_TEST_FULL'] === '1' && !once ? every : every.filter((look) => nameOf(look) === name)
}
