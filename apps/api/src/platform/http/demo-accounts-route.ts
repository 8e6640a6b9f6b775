import type { FastifyInstance } from 'fastify'
import { type Config, isDemoOnNetwork } from '../../config.ts'

/** The accounts that a demo is entered with, and their password. On every other installation the address does not exist. */
export async function addDemoAccountsRoute(app: FastifyInstance, config: Config): Promise<void> {
  const password = config.PAYUNG_DEMO_PASSWORD
  if (config.PAYUNG_DEMO === 'off' || password === undefined) return
  const { demoAccounts } = await import('@payung/demo-data/demo-accounts')
  const accounts = demoAccounts().map(({ email, name, title, organisation, icon, shows, featured }) => ({
    email,
    name,
    title: title.id,
    titleEn: title.en,
    organisation,
    icon,
    shows: shows.id,
    showsEn: shows.en,
    featured,
  }))
  const onNetwork = isDemoOnNetwork(config)
  app.get('/api/demo-accounts', () => ({ accounts, password, onNetwork }))
}
