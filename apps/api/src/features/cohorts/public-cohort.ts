import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { areaLevelOf } from '@payung/domain/area/area-code'
import { today } from '../../platform/clock.ts'
import { ValidationError } from '../../platform/errors.ts'
import {
  messagePage,
  type PublicHtml,
  type PublicLanguage,
  readPublicLanguage,
} from '../../platform/http/public-page.ts'
import { networkOf } from '../../platform/network-of.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { OBJECTION_KINDS } from './objections.queries.ts'
import {
  findPublicCohort,
  findPublicPeople,
  findPublicVillages,
  type PublicCohort,
  type PublicPerson,
  type PublicVillage,
  sendObjection,
} from './public-cohort.queries.ts'
import { cohortPage, villagePage } from './public-pages.ts'
import { addressOf, inLanguage, WORDS } from './public-words.ts'
import { readStatement } from './receive-objection.ts'

export interface PublicTools {
  readonly reader: Reader
  readonly transactions: Transactions
  readonly vault: Vault
  readonly reference: () => Promise<ReferenceData>
}

const CODE = /^[a-z0-9]{20}$/
const STATUS = { RECEIVED: 200, CLOSED: 410, UNKNOWN: 400, LIMITED: 429, FULL: 429 } as const

/** The list as anybody may read it: the cohort with its villages, or the people of one village with their names masked. */
export async function publicCohortPage(
  tools: PublicTools,
  code: string,
  village: string | null,
  language: PublicLanguage,
): Promise<PublicHtml> {
  const cohort = await findCohort(tools, code)
  const reference = await tools.reference()
  if (cohort === null) return notFound(code, language)
  const shown = { code, cohort, reference, language }
  if (village === null) {
    const villages = await tools.reader.readAs<PublicVillage>(NOBODY, findPublicVillages(code))
    return { status: 200, html: cohortPage(shown, villages) }
  }
  if (areaLevelOf(village) !== 'VILLAGE' || !reference.areas.has(village)) return notFound(code, language)
  const people = await tools.reader.readAs<PublicPerson>(NOBODY, findPublicPeople(code, village))
  return { status: 200, html: villagePage(shown, village, people, mayObject(cohort)) }
}

/**
 * An objection from the public page. Bounds are kept by the database, for however many processes; whose network it came from is kept only as a
 * digest that nobody can read back.
 */
export async function publicObjection(
  tools: PublicTools,
  code: string,
  form: Readonly<Record<string, string>>,
  address: string,
): Promise<PublicHtml> {
  const language = readPublicLanguage(form['bahasa'])
  const cohort = await findCohort(tools, code)
  if (cohort === null) return notFound(code, language)
  const village = form['desa'] ?? ''
  const placeText = (form['urut'] ?? '').replace(/\D/g, '').slice(0, 9)
  const kind = OBJECTION_KINDS.find((one) => one === form['jenis']) ?? 'OTHER'
  const listed = areaLevelOf(village) === 'VILLAGE' ? village : null
  const back = addressOf(code, listed, language)
  // The other language leads back to the list: an answer asked for again would be another objection.
  const said = inLanguage(code, listed, language)
  try {
    const statement = readStatement({ text: form['uraian'] ?? '', name: form['nama'], contact: form['kontak'] })
    const people =
      placeText === '' ? [] : await tools.reader.readAs<PublicPerson>(NOBODY, findPublicPeople(code, village))
    const about = people.find(({ place }) => place === Number(placeText))
    const [answer] = await tools.transactions.write(NOBODY, (tx) =>
      tx.rows<{ outcome: keyof typeof STATUS }>(
        sendObjection({
          code,
          village,
          areaCode: about?.area_code ?? null,
          place: placeText === '' ? null : Number(placeText),
          kind,
          statement: tools.vault.sealForTenant(cohort.tenant_id, JSON.stringify(statement)),
          sender: tools.vault.indexForTenant(cohort.tenant_id, networkOf(address)),
        }),
      ),
    )
    const outcome = answer?.outcome ?? 'CLOSED'
    const [title, text] = WORDS[language].outcomes[outcome]
    return { status: STATUS[outcome], html: messagePage(title, text, back, said) }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return { status: 400, html: messagePage(WORDS[language].check, error.issues[0]?.text[language] ?? '', back, said) }
  }
}

async function findCohort(tools: PublicTools, code: string): Promise<PublicCohort | null> {
  if (!CODE.test(code)) return null
  const [cohort] = await tools.reader.readAs<PublicCohort>(NOBODY, findPublicCohort(code))
  return cohort ?? null
}

function mayObject(cohort: PublicCohort): boolean {
  return !cohort.locked && today().toString() <= cohort.objections_until
}

function notFound(code: string, language: PublicLanguage): PublicHtml {
  const [title, text] = WORDS[language].outcomes.MISSING
  return { status: 404, html: messagePage(title, text, null, inLanguage(encodeURIComponent(code), null, language)) }
}
