import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql'
import { chosenTenant } from './chosen-tenant.ts'
import { fetchById } from './fetch-by-id.ts'
import { fetchPatiently } from './fetch-patiently.ts'
import { signInAddress } from './leave.ts'
import { noAnswerIsNone } from './no-answer-is-none.ts'
import { sayBusy } from './say-busy.ts'

/** One client for the whole console. Every request says for which tenant it acts. */
export function createGraphqlClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    // While one writes, the server's documents are older than the page's.
    fetch: fetchPatiently(import.meta.env.PROD ? fetchById() : (...request) => fetch(...request), sayBusy),
    fetchOptions: () => {
      const tenant = chosenTenant()
      return { credentials: 'same-origin', headers: tenant === null ? {} : { 'x-payung-tenant': tenant } }
    },
    exchanges: [
      noAnswerIsNone,
      mapExchange({
        onError(error) {
          // The session ended under us: sign in, then come back here.
          if (error.graphQLErrors.some(({ extensions }) => extensions.code === 'SIGNED_OUT')) {
            location.assign(signInAddress())
          }
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  })
}
