import { aWorker, TENANTS } from '@payung/database/testing'
import { aReserve } from '@payung/database/testing/a-reserve'
import type pg from 'pg'
import { globalIdOf } from '../graphql/ids.ts'
import { anAgreement } from './agreements.builder.ts'
import { colleague } from './cohort.builder.ts'
import { giveRoles } from './membership.builder.ts'
import { dataOf, mutates } from './mutation.builder.ts'
import { arrangeAmounts } from './programme.builder.ts'
import type { Client } from './test.ts'

type SignIn = (tenant: 'kubu-raya' | 'pertamina' | 'pontianak') => Promise<Client>

/** A signed agreement of Pertamina with Kubu Raya, who works on its pledges on either side, and people who wait there. */
export async function arrangePledging(admin: pg.Client, signIn: SignIn, waiting: number) {
  await arrangeAmounts(admin)
  const { id } = await anAgreement(admin, { quotaPeople: 30, from: '2026-01-01', until: '2028-01-01' })
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  await colleague(admin, 'pontianak', 'pertamina', ['APPROVER'])
  const people: string[] = []
  for (let made = 0; made < waiting; made += 1) people.push(await aWorker(admin, { name: `Menunggu ${made}` }))
  await aReserve(admin, people)
  return {
    agreementId: id,
    people,
    drafter: await signIn('pertamina'),
    approver: await signIn('pontianak'),
    region: await signIn('kubu-raya'),
  }
}

export type Pledging = Awaited<ReturnType<typeof arrangePledging>>

/** A pledge as far as its region has matched it. @returns its id */
export async function matchedPledge(
  { agreementId, drafter, approver, region }: Pledging,
  facts: { readonly workers?: number; readonly fromMonth?: string; readonly untilMonth?: string } = {},
): Promise<string> {
  const pledge = {
    agreementId: globalIdOf('Agreement', agreementId),
    regionId: globalIdOf('Tenant', TENANTS['kubu-raya'].id),
    kind: 'WORKERS',
    workers: 3,
    fromMonth: '2027-01-01',
    untilMonth: '2027-07-01',
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    areaCodes: [],
    occupationCodes: [],
    ...facts,
  }
  const { id } = dataOf(await mutates(drafter, 'draftPledge', { pledge }, 'id'))
  dataOf(await mutates(approver, 'offerPledge', { pledgeId: id }, 'id'))
  dataOf(await mutates(region, 'matchPledge', { pledgeId: id }, 'id'))
  return id
}

/** The same, approved in numbers by its company. @returns its id */
export async function approvedPledge(...[pledging, facts]: Parameters<typeof matchedPledge>): Promise<string> {
  const pledgeId = await matchedPledge(pledging, facts)
  dataOf(await mutates(pledging.approver, 'approvePledge', { pledgeId }, 'id'))
  return pledgeId
}
