import { type AuthAnswer, askJson } from './auth-api.ts'
import { chosenTenant } from './chosen-tenant.ts'
import { fetchPatiently } from './fetch-patiently.ts'
import { sayBusy } from './say-busy.ts'

/** Sends one file into the present tenant's storage; a busy server is asked again, as by every other request. */
export function uploadFile(file: File): Promise<AuthAnswer<{ readonly id: string }>> {
  const body = new FormData()
  body.append('file', file)
  const tenant = chosenTenant()
  const headers: HeadersInit = tenant === null ? {} : { 'x-payung-tenant': tenant }
  return askJson(
    '/files',
    { method: 'POST', body, headers },
    fetchPatiently((...request) => fetch(...request), sayBusy),
  )
}
