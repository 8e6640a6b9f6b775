import { type AuthAnswer, askJson } from './auth-api.ts'
import { chosenTenant } from './chosen-tenant.ts'

/** Sends one file into the present tenant's storage. */
export function uploadFile(file: File): Promise<AuthAnswer<{ readonly id: string }>> {
  const body = new FormData()
  body.append('file', file)
  const tenant = chosenTenant()
  return askJson('/files', { method: 'POST', body, headers: tenant === null ? {} : { 'x-payung-tenant': tenant } })
}
