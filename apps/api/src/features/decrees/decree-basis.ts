import type { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BasisAnswer } from '@payung/domain/agreement/agreement-basis'
import { type CitableRegulation, citeAnew, citeRegulations } from '@payung/domain/agreement/regulation-citation'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { mayDecreeRestOn } from '../agreements/public.ts'
import {
  type BoundDecree,
  type BoundPeople,
  type CitedAgreement,
  type CitedRegulation,
  countBound,
  findAmendedAgreements,
  findCitedAgreements,
  findCitedRegulations,
  findUsualAgreements,
  findUsualRegulations,
  lockAgreementByName,
} from './decree-basis.queries.ts'
import type { DecreeRecord } from './decrees.queries.ts'

export interface Basis {
  readonly regulations: readonly CitedRegulation[]
  readonly agreements: readonly CitedAgreement[]
}

/** What a programme's decree rests on unless somebody says otherwise: what the programme names, and what decrees usually rest on where it names none. */
export async function basisOf(
  tx: TenantTransaction,
  programme: {
    readonly from_month: string
    readonly regulation_ids: readonly string[]
    readonly agreement_ids: readonly string[]
  },
): Promise<Basis> {
  const usual = await usualBasis(tx, programme.from_month)
  const { regulation_ids: regulationIds, agreement_ids: agreementIds } = programme
  const named = await citedBasis(tx, { regulationIds, agreementIds })
  return {
    regulations: restingOn(named.regulations, usual.regulations),
    agreements: agreementIds.length === 0 ? usual.agreements : named.agreements,
  }
}

/** An instruction of the President is no regulation: a programme that names nothing else rests on the usual ones besides. */
function restingOn(named: readonly CitedRegulation[], usual: readonly CitedRegulation[]): readonly CitedRegulation[] {
  if (named.some(({ kind }) => kind !== 'INPRES')) return named
  return [...usual, ...named.filter(({ id }) => usual.every((other) => other.id !== id))]
}

async function usualBasis(tx: TenantTransaction, day: string): Promise<Basis> {
  return {
    regulations: await tx.rows<CitedRegulation>(findUsualRegulations()),
    agreements: await tx.rows<CitedAgreement>(findUsualAgreements(day)),
  }
}

/** @throws NotFoundError where one of them is not the viewer's to see, or a regulation is not enacted */
export async function citedBasis(
  tx: TenantTransaction,
  ids: { readonly regulationIds: readonly string[]; readonly agreementIds: readonly string[] },
): Promise<Basis> {
  const { regulations, agreements } = await findBasis(tx, ids)
  if (regulations.length < new Set(ids.regulationIds).size || agreements.length < new Set(ids.agreementIds).size)
    throw new NotFoundError()
  return { regulations, agreements }
}

/** Of these what the viewer sees and may be cited. */
export async function findBasis(
  tx: TenantTransaction,
  ids: { readonly regulationIds: readonly string[]; readonly agreementIds: readonly string[] },
): Promise<Basis> {
  return {
    regulations: await tx.rows<CitedRegulation>(findCitedRegulations(ids.regulationIds)),
    agreements: await tx.rows<CitedAgreement>(findCitedAgreements(ids.agreementIds)),
  }
}

/** Each with its full title: regulations by rank, with their gazettes and what amends them, then agreements. */
export function citations(basis: Basis): readonly string[] {
  return [...citeRegulations(citable(basis)), ...basis.agreements.map(citeAgreement)]
}

/** Legal references after the basis has changed: lines written by hand stay, those of what it no longer rests on fall away. */
export function citationsAnew(lines: readonly string[], former: Basis, basis: Basis): readonly string[] {
  const before = former.agreements.map(citeAgreement)
  const now = basis.agreements.map(citeAgreement)
  const kept = citeAnew(lines, citable(former), citable(basis)).filter(
    (line) => now.includes(line) || !before.includes(line),
  )
  return [...kept, ...now.filter((line) => !kept.includes(line) && !before.includes(line))].slice(0, 60)
}

function citable({ regulations }: Basis): readonly CitableRegulation[] {
  return regulations.map(({ tenant_name: name, tenant_kind: kind, ...regulation }) => ({
    ...regulation,
    region: name === null || kind === null ? null : { name: name.replace(GOVERNMENT, ''), kind },
  }))
}

function citeAgreement({ kind, number, title }: CitedAgreement): string {
  return [
    kind === 'MEMORANDUM' ? 'Nota Kesepakatan' : 'Perjanjian Kerja Sama',
    number === null ? null : `Nomor ${number}`,
    `tentang ${title}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

const GOVERNMENT = /^(Pemkab|Pemkot|Pemprov|Kabupaten|Kota|Provinsi) /

type Read = <Row>(statement: Prisma.Sql) => Promise<Row[]>
type RestingDecree = BoundDecree & Pick<DecreeRecord, 'tenant_id' | 'kind' | 'added' | 'replaced'>

/**
 * Whether a decree may rest on each of its agreements from its first month on, and who can lift what stands in the way.
 *
 * An amendment also rests on those of the decree that it amends; one that brings nobody in, as no revocation does, rests anew on none, so that the dead can be taken out of
 * a decree whose agreement has ended.
 */
export async function judgeBases(
  read: Read,
  reference: ReferenceData,
  decree: RestingDecree,
): Promise<readonly { readonly agreementId: string; readonly answer: BasisAnswer | null }[]> {
  const agreementIds = await agreementsOf(read, decree)
  if (decree.kind !== 'DESIGNATION' && decree.added + decree.replaced === 0)
    return agreementIds.map((agreementId) => ({ agreementId, answer: null }))
  return Promise.all(
    agreementIds.map(async (agreementId) => {
      const [counted] = await read<BoundPeople>(countBound(agreementId, decree))
      const answer = await mayDecreeRestOn(read, reference, {
        agreementId,
        tenantId: decree.tenant_id,
        day: decree.from_month,
        people: counted?.people ?? 0,
        peopleBound: counted?.bound ?? 0,
      })
      return { agreementId, answer }
    }),
  )
}

async function agreementsOf(read: Read, decree: RestingDecree): Promise<readonly string[]> {
  const amended = decree.amends_id === null ? [] : await read<{ id: string }>(findAmendedAgreements(decree.amends_id))
  return [...new Set([...amended.map(({ id }) => id), ...decree.agreement_ids])]
}

/**
 * In the transaction of a submission or a signing; decrees that rest on one agreement come one after the other.
 *
 * @throws ConflictError `AGREEMENT_<code of the answer>` that says who can lift it
 */
export async function assertBases(tx: Transaction, decree: RestingDecree): Promise<void> {
  const { reference } = tx
  const read: Read = (statement) => tx.rows(statement)
  for (const agreementId of (await agreementsOf(read, decree)).toSorted())
    await tx.run(lockAgreementByName(`agreement ${agreementId}`))
  const answers = await judgeBases(read, reference, decree)
  for (const { answer } of answers) {
    if (answer === null || answer.code === 'OK') continue
    const text = (language: 'id' | 'en') =>
      [answer.reason[language], answer.remedy?.[language]].filter(Boolean).join(' ')
    throw new ConflictError({ code: `AGREEMENT_${answer.code}`, text: { id: text('id'), en: text('en') } })
  }
}
