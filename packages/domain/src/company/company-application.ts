/** What a company is in law, as far as it changes its name. `PUBLIC` is a company of the state or a region that is no PT. */
export const LEGAL_FORMS = ['PT', 'CV', 'FIRM', 'COOPERATIVE', 'FOUNDATION', 'PUBLIC'] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

/** How far an application is that a government sees; before its mail is confirmed, nobody sees it. */
export const COMPANY_APPLICATION_STATES = ['CONFIRMED', 'VERIFIED', 'ADMITTED', 'REFUSED'] as const
export type CompanyApplicationState = (typeof COMPANY_APPLICATION_STATES)[number]

const PREFIXES: Readonly<Record<LegalForm, string>> = {
  PT: 'PT',
  CV: 'CV',
  FIRM: 'Firma',
  COOPERATIVE: 'Koperasi',
  FOUNDATION: 'Yayasan',
  PUBLIC: '',
}

/**
 * The name with its legal form before it, as the company signs: `PT` and `Maju Jaya` give `PT Maju Jaya`, and so do `PT` and `pt. maju jaya` but for
 * its letters. Spaces are single. A name that is nothing but its form stays as it is.
 */
export function companyName(form: LegalForm, written: string): string {
  const name = written.trim().replace(/\s+/g, ' ')
  const prefix = PREFIXES[form]
  if (prefix === '') return name
  const bare = name.replace(new RegExp(`^${prefix}\\.?\\s+`, 'i'), '')
  return `${prefix} ${bare}`
}
