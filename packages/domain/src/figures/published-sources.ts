/** Where the figures of the reference data were read, in our own words. They are kept in Indonesian; a figure that a government enters names its paper itself. */
export const PUBLISHED_SOURCES = {
  KALBAR_2023: {
    id: 'KB23: naskah sumber tentang Kalimantan Barat, 2023',
    en: 'KB23: source text on West Kalimantan, 2023',
  },
  PONTIANAK_2025: {
    id: 'P25: naskah sumber tentang Kota Pontianak, Januari 2025',
    en: 'P25: source text on the city of Pontianak, January 2025',
  },
  KUBU_RAYA_2022: {
    id: 'KR22: naskah sumber tentang Kubu Raya, September 2022',
    en: 'KR22: source text on Kubu Raya, September 2022',
  },
  KUBU_RAYA_2025: {
    id: 'KR25: naskah sumber tentang Kubu Raya, Maret 2025',
    en: 'KR25: source text on Kubu Raya, March 2025',
  },
  KAPUAS_HULU_2024: {
    id: 'KH24: naskah sumber tentang Kapuas Hulu, Juni 2024',
    en: 'KH24: source text on Kapuas Hulu, June 2024',
  },
  OPEN: {
    id: 'Sumber terbuka; naskahnya belum dilampirkan',
    en: 'Open source; its text is not attached yet',
  },
  PRESS: {
    id: 'Dibaca di pers; belum dicocokkan dengan sumbernya',
    en: 'Read in the press; not compared with its source yet',
  },
} as const

const ENGLISH: ReadonlyMap<string, string> = new Map(Object.values(PUBLISHED_SOURCES).map(({ id, en }) => [id, en]))

/**
 * A source in English, where its words are ours.
 *
 * @returns null for the title of a paper, which stands as it is
 */
export function sourceInEnglish(source: string): string | null {
  return ENGLISH.get(source) ?? null
}

/** Whether the words of a source say already that the figure was not compared with it. */
export function isUnread(source: string): boolean {
  return source === PUBLISHED_SOURCES.PRESS.id
}
