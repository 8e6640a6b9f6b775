/** Whether somebody serves the state as its employee: civil servants, army and police have their own protection. */
export type PublicService = 'NONE' | 'CIVIL_SERVANT' | 'ARMY' | 'POLICE'

export const PUBLIC_SERVICES = ['NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE'] as const satisfies readonly PublicService[]

const SERVICES: readonly (readonly [Exclude<PublicService, 'NONE'>, RegExp])[] = [
  ['CIVIL_SERVANT', /\b(?:asn|pns|cpns|pppk|p3k|pegawai negeri(?: sipil)?|aparatur sipil negara)\b/],
  ['ARMY', /\b(?:tni|tentara|prajurit|kowad|kowal|babinsa)\b/],
  ['POLICE', /\b(?:polri|polisi|kepolisian|brimob|polwan|bhabinkamtibmas)\b/],
]
/** Nobody's service, or one that is over: who has retired is no longer employed by the state. */
const NO_SERVICE =
  /^(?:bukan|tidak|tdk|non|no|n|0|swasta|masyarakat|umum|warga sipil)\b|\b(?:pensiun\w*|purna\w*|mantan|eks)\b/
/** Other people's service, which says nothing of the person. */
const OF_OTHERS = /\b(?:istri|isteri|suami|anak|keluarga|orang tua|honorer)\b/
const YES = /^(?:ya|y|iya|yes|1|v|x|√|✓)$/

/**
 * What a cell says of somebody's service to the state: `PNS`, `Anggota Polri`, `Bukan ASN`, or a tick below a header that names one service.
 *
 * @param header of the column, for a tick: below `TNI/Polri` it does not say which
 * @returns null where it cannot be told
 */
export function readPublicService(text: string, header = ''): PublicService | null {
  const key = wordsOf(text)
  if (NO_SERVICE.test(key)) return 'NONE'
  return onlyService(YES.test(key) ? wordsOf(header) : key)
}

/** The service that an occupation is, as population data names it: `TENTARA NASIONAL INDONESIA (TNI)`. Null for every other occupation. */
export function servesAs(occupation: string): Exclude<PublicService, 'NONE'> | null {
  const key = wordsOf(occupation)
  return NO_SERVICE.test(key) || OF_OTHERS.test(key) ? null : onlyService(key)
}

/**
 * Whether a text says that somebody serves the state, and not how: `TNI/Polri`, or a tick below a header that names more than one service.
 *
 * @param header of a column about it; an occupation has none
 */
export function servesUnclearly(text: string, header = ''): boolean {
  const key = wordsOf(text)
  if (NO_SERVICE.test(key) || OF_OTHERS.test(key)) return false
  return servicesIn(YES.test(key) ? wordsOf(header) : key).length > 1
}

function onlyService(key: string): Exclude<PublicService, 'NONE'> | null {
  const [service, ...others] = servicesIn(key)
  return service === undefined || others.length > 0 ? null : service
}

function servicesIn(key: string): readonly Exclude<PublicService, 'NONE'>[] {
  return SERVICES.flatMap(([code, words]) => (words.test(key) ? [code] : []))
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d√✓]+/gu, ' ')
    .trim()
}
