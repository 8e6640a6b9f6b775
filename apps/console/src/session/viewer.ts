import type { Permission } from '@payung/domain/access/permission'
import { dayInPontianak } from '@payung/domain/calendar/iso-day'
import { useRouteContext } from '@tanstack/react-router'
import { type Client, CombinedError, type RequestPolicy } from 'urql'
import { graphql, type ResultOf } from '../graphql.ts'
import { leftSessionIsOver } from './auth-api.ts'
import { forget, recall, remember } from './device-store.ts'
import { sessionIsOver } from './session-end.ts'

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      user { id name email title }
      tenant { id code kind name shortName area { code name level } }
      tenants { id code kind name shortName }
      roles
      permissions
      scope { areaPrefix area { code name level } agency { id name } }
      secondFactorMissing
      demo
      demoOnNetwork
      today
    }
  }
`)

type Answer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>

/** Who is signed in, for whom they act and what they may do. Menus and buttons follow this, never a role's name. */
export interface Viewer extends Omit<Answer, 'tenant' | 'scope'> {
  readonly tenant: NonNullable<Answer['tenant']>
  readonly scope: NonNullable<Answer['scope']>
}

/** Someone signed in who cannot work yet: a second factor is still to be set up, or there is no membership. */
export type Newcomer = Pick<Answer, 'user' | 'secondFactorMissing'>

/** The name under which the device knows who is signed in. */
export const rememberedAs = 'viewer'

export type SignedIn =
  | { readonly state: 'WORKING'; readonly viewer: Viewer }
  | { readonly state: 'WAITING'; readonly newcomer: Newcomer }

/**
 * Asked before every page, answered from memory while somebody is signed in. Without a connection, who was signed in here last goes on with
 * what they were allowed then, as long as that session lasts: the server judges everything once more when it is sent.
 *
 * @returns null when nobody is, or only somebody who left while the server could not be told; that answer is never remembered, since it is out of date the moment someone signs in
 */
export async function loadSignedIn(client: Client): Promise<SignedIn | null> {
  const answer = (await leftSessionIsOver()) ? await askOrRecall(client) : null
  if (!answer) return null
  const { tenant, scope } = answer
  if (!tenant || !scope) return { state: 'WAITING', newcomer: answer }
  return { state: 'WORKING', viewer: { ...answer, tenant, scope } }
}

async function askOrRecall(client: Client): Promise<Answer | null> {
  try {
    const answer = (await ask(client, 'cache-first')) ?? (await ask(client, 'network-only'))
    // A device that keeps nothing does not stop anybody who has a connection.
    void (answer === null ? forget(rememberedAs) : remember(rememberedAs, answer)).catch(() => {})
    return answer
  } catch (error) {
    const unheard = error instanceof CombinedError && error.networkError !== undefined && error.response === undefined
    const remembered = unheard && !sessionIsOver() ? ((await recall(rememberedAs)) as Answer | null) : null
    if (remembered === null) throw error
    // The calendar of a demo may stand still, which only its server knows: there the day that it told last goes on.
    return remembered.demo ? remembered : { ...remembered, today: todayHere() }
  }
}

/** The day in Kalimantan Barat by the clock of this device, while nobody else can be asked. */
function todayHere(): Answer['today'] {
  return dayInPontianak(new Date()) as Answer['today']
}

async function ask(client: Client, requestPolicy: RequestPolicy): Promise<Answer | null> {
  const { data, error } = await client.query(ViewerQuery, {}, { requestPolicy }).toPromise()
  if (error) throw error
  return data?.viewer ?? null
}

/** The viewer of every page behind sign-in. */
export function useViewer(): Viewer {
  const { signedIn } = useRouteContext({ from: '/app' })
  if (signedIn.state !== 'WORKING') throw new Error('A page was shown to someone who cannot work yet')
  return signedIn.viewer
}

export function useMay(permission: Permission): boolean {
  return useViewer().permissions.includes(permission)
}
