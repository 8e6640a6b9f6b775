import { createHash } from 'node:crypto'
import { inTransaction } from '@payung/reference-data/in-transaction'
import { finishStage, isStageFinished } from '@payung/reference-data/stage.queries'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Client } from 'pg'
import { DEMO_COMPANIES } from '../companies/demo-companies.ts'
import { demoAccounts } from '../demo-accounts.ts'
import { demoAccountId } from './account-id.ts'
import { findSharedHash, writeAccounts, writeCompanies } from './accounts.queries.ts'

/**
 * Makes the demo accounts, all with one password. An account whose person has chosen a password keeps it; one that
 * still has the demo's follows it when the demo's changes.
 *
 * @param client a superuser's: accounts belong to many tenants at once
 */
export async function loadAccounts(client: Client, password: string): Promise<'LOADED' | 'ALREADY_THERE'> {
  const data = JSON.stringify(
    demoAccounts().map(({ email, name, title, memberships }) => ({
      id: demoAccountId(email),
      email,
      name,
      title: title.id,
      memberships,
    })),
  )
  const companies = JSON.stringify(DEMO_COMPANIES.map(({ code, name, shortName }) => ({ code, name, shortName })))
  const digest = createHash('sha256').update(data).update(companies).digest()
  const sharedHash = await findSharedHash(client, data)
  const samePassword = sharedHash !== null && (await verifyPassword({ hash: sharedHash, password }))
  if (samePassword && (await isStageFinished(client, 'ACCOUNTS', digest))) return 'ALREADY_THERE'

  // One hash for all: they share the password in public, and eighty scrypts would take seconds of a first start.
  const hash = samePassword ? sharedHash : await hashPassword(password)
  await inTransaction(client, async () => {
    await writeCompanies(client, companies)
    await writeAccounts(client, data, hash, sharedHash)
    await finishStage(client, 'ACCOUNTS', digest)
  })
  return 'LOADED'
}
