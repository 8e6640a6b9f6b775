import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { areaLevelOf, isWithin } from '@payung/domain/area/area-code'
import { today } from '../../platform/clock.ts'
import { ValidationError } from '../../platform/errors.ts'
import {
  messagePage,
  type PublicHtml,
  type PublicLanguage,
  readPublicLanguage,
} from '../../platform/http/public-page.ts'
import { keptFor } from '../../platform/kept-for.ts'
import { networkOf, surroundingsOf } from '../../platform/network-of.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { OBJECTION_KINDS } from './objections.queries.ts'
import { readProof, setChallenge, type WorkSettings } from './proof-of-work.ts'
import {
  findPublicCohort,
  findPublicPeople,
  findPublicPlaces,
  findPublicVillages,
  type PublicCohort,
  type PublicPerson,
  type PublicPlace,
  type PublicVillage,
  sendObjection,
  spendProof,
} from './public-cohort.queries.ts'
import { cohortPage, placePage } from './public-pages.ts'
import { addressOf, inLanguage, WORDS } from './public-words.ts'
import { readStatement } from './receive-objection.ts'
import { nextObjectionId, sealStatement } from './sealed-statement.ts'

export interface PublicTools {
  readonly reader: Reader
  readonly transactions: Transactions
  readonly vault: Vault
  readonly reference: () => Promise<ReferenceData>
  readonly work: WorkSettings
}

/** Numbers of a public list lag behind by so much at most; whoever is taken out is gone from it at once. */
const COUNTS_KEPT = { milliseconds: 15_000, entries: 100 } as const

const CODE = /^[a-z0-9]{20}$/
const STATUS = { RECEIVED: 200, CLOSED: 410, UNKNOWN: 400, LIMITED: 429, FULL: 429, UNPROVEN: 400 } as const

/**
 * The list as anybody may read it: the cohort with its villages, or the people of one village, or of a wider place, with their names masked.
 *
 * Whether it is public, and who stands on it, is read each time. Its numbers are sums over all of it: they are reckoned as dear statements, once for
 * whoever asks at the same time, and kept for some seconds.
 */
export function openPublicCohorts(
  tools: PublicTools,
): (code: string, place: string | null, language: PublicLanguage, meter: Meter) => Promise<PublicHtml> {
  const counts = keptFor<PublicCounts>(COUNTS_KEPT)
  return async (code, place, language, meter) => {
    const cohort = await findCohort(tools, code, meter)
    const reference = await tools.reference()
    if (cohort === null) return notFound(code, language)
    const shown = { code, cohort, reference, language }
    const { villages, places } = await counts(`${code} ${cohort.members} ${cohort.reserves} ${cohort.locked}`, () =>
      countsOf(tools, code, meter),
    )
    if (place === null) return { status: 200, html: cohortPage(shown, villages, places) }
    const isWider = places.some(({ shown_code: wider }) => wider === place)
    if (!isWider && (areaLevelOf(place) !== 'VILLAGE' || !reference.areas.has(place))) return notFound(code, language)
    // Of a village some hundreds by an index; a wider place may hold thousands.
    const lane = isWider ? 'DEAR' : 'CHEAP'
    const people = await tools.reader.readAs<PublicPerson>(NOBODY, findPublicPeople(code, place), lane, meter)
    return { status: 200, html: placePage(shown, place, { people, villages, places, mayObject: mayObject(cohort) }) }
  }
}

interface PublicCounts {
  readonly villages: readonly PublicVillage[]
  readonly places: readonly PublicPlace[]
}

async function countsOf({ reader }: PublicTools, code: string, meter: Meter): Promise<PublicCounts> {
  const [villages, places] = await Promise.all([
    reader.readAs<PublicVillage>(NOBODY, findPublicVillages(code), 'DEAR', meter),
    reader.readAs<PublicPlace>(NOBODY, findPublicPlaces(code), 'DEAR', meter),
  ])
  return { villages, places }
}

/** What a device has to solve before it sends an objection; null for a list that takes none. */
export async function publicChallenge(tools: PublicTools, code: string, meter: Meter): Promise<object | null> {
  const cohort = await findCohort(tools, code, meter)
  return cohort !== null && mayObject(cohort) ? setChallenge(tools.work, code) : null
}

/**
 * An objection from the public page, read only with a proof of work that was not used before. Bounds are kept by the database, for however many processes; whose network it came from is kept only as a
 * digest that nobody can read back.
 */
export async function publicObjection(
  tools: PublicTools,
  code: string,
  { form, address }: { readonly form: Readonly<Record<string, string>>; readonly address: string },
  meter: Meter,
): Promise<PublicHtml> {
  const language = readPublicLanguage(form['bahasa'])
  const cohort = await findCohort(tools, code, meter)
  if (cohort === null) return notFound(code, language)
  const village = form['desa'] ?? ''
  const placeText = (form['urut'] ?? '').replace(/\D/g, '').slice(0, 9)
  const kind = OBJECTION_KINDS.find((one) => one === form['jenis']) ?? 'OTHER'
  // Of which list the number is: of the village, or of a wider place around it.
  const wider = form['daftar'] ?? ''
  const place = isWithin(village, wider) && wider !== '' ? wider : village
  const listed = areaLevelOf(village) === 'VILLAGE' ? place : null
  const back = addressOf(code, listed, language)
  // The other language leads back to the list: an answer asked for again would be another objection.
  const said = inLanguage(code, listed, language)
  const answerFor = (outcome: keyof typeof STATUS) => {
    const [title, text] = WORDS[language].outcomes[outcome]
    return { status: STATUS[outcome], html: messagePage(title, text, back, said) }
  }
  if (!mayObject(cohort)) return answerFor('CLOSED')
  const nonce = await readProof(tools.work, code, form['bukti'] ?? '')
  if (nonce === null) return answerFor('UNPROVEN')
  try {
    const statement = readStatement({ text: form['uraian'] ?? '', name: form['nama'], contact: form['kontak'] })
    const people =
      placeText === ''
        ? []
        : await tools.reader.readAs<PublicPerson>(
            NOBODY,
            findPublicPeople(code, place),
            place === village ? 'CHEAP' : 'DEAR',
            meter,
          )
    const about = people.find((person) => person.place === Number(placeText))
    const outcome = await tools.transactions.write(
      NOBODY,
      async (tx) => {
        const [unspent] = await tx.rows<object>(spendProof(nonce))
        if (unspent === undefined) return 'UNPROVEN'
        const id = await nextObjectionId(tx)
        const [answer] = await tx.rows<{ outcome: keyof typeof STATUS }>(
          sendObjection({
            id,
            code,
            village,
            areaCode: about?.area_code ?? null,
            place: placeText === '' ? null : Number(placeText),
            kind,
            statement: sealStatement(tools.vault, cohort.tenant_id, id, statement),
            sender: tools.vault.indexForTenant(cohort.tenant_id, networkOf(address)),
            surroundings: tools.vault.indexForTenant(cohort.tenant_id, surroundingsOf(address)),
          }),
        )
        return answer?.outcome ?? 'CLOSED'
      },
      meter,
    )
    return answerFor(outcome)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return { status: 400, html: messagePage(WORDS[language].check, error.issues[0]?.text[language] ?? '', back, said) }
  }
}

async function findCohort(tools: PublicTools, code: string, meter: Meter): Promise<PublicCohort | null> {
  if (!CODE.test(code)) return null
  const [cohort] = await tools.reader.readAs<PublicCohort>(NOBODY, findPublicCohort(code), 'CHEAP', meter)
  return cohort ?? null
}

function mayObject(cohort: PublicCohort): boolean {
  return !cohort.locked && today().toString() <= cohort.objections_until
}

function notFound(code: string, language: PublicLanguage): PublicHtml {
  const [title, text] = WORDS[language].outcomes.MISSING
  return { status: 404, html: messagePage(title, text, null, inLanguage(encodeURIComponent(code), null, language)) }
}
