import { colleague, LOCK, REFUSAL } from '../../testing/cohort.builder.ts'
import { DECIDE, objectionsOf, publishedCohort, sendsObjection } from '../../testing/published-cohort.builder.ts'
import type { Answer, Client, TestTenant } from '../../testing/test.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

const COUNTS = `data { openObjectionCount holdingObjectionCount }`
const CONFIRM = `mutation ($input: ConfirmObjectionInput!) { confirmObjection(input: $input) { __typename ... on ConfirmObjectionSuccess { ${COUNTS} } ${REFUSAL} } }`
const RECEIVE = `mutation ($input: ReceiveObjectionInput!) { receiveObjection(input: $input) { __typename ... on ReceiveObjectionSuccess { ${COUNTS} } ${REFUSAL} } }`
const SET_ASIDE = `mutation ($input: SetAsideObjectionsInput!) { setAsideObjections(input: $input) { __typename ... on SetAsideObjectionsSuccess { ${COUNTS} } ${REFUSAL} } }`

/** How many objections are heard: from one sender, one network, in a village, about the list, and how many hold up its lock. */
interface Bounds {
  readonly sender?: number
  readonly place?: number
  readonly village?: number
  readonly list?: number
  readonly holding?: number
}

/** A list of Kubu Raya on its public page, and the steps that its objections go. */
interface HeardList {
  /** As the mutation that published it answered. */
  readonly cohort: Answer
  /** Who made the list. */
  readonly officer: Client
  /** The newest first. */
  objections(): Promise<Answer[]>
  /** Somebody objects in public, from this address. */
  hears(address: string, form?: Record<string, string>): Promise<Response>
  /** Somebody objects in public, once from each of so many networks. */
  hearsFrom(networks: number): Promise<Response[]>
  /** An account of another tenant works here in these roles alone. */
  joinedBy(user: TestTenant, ...roles: readonly string[]): Promise<Client>
  /** Hears so many from today on; what is left out stays as it is by law. */
  setsBounds(bounds: Bounds): Promise<unknown>
  /** Lets the days for objections be over. */
  endsHearing(): Promise<unknown>
  receives(client: Client, objection: object): Promise<Answer>
  confirms(client: Client, objection: Answer, means?: 'OFFICE' | 'PHONE'): Promise<Answer>
  /** Decides that the objection is not right. */
  rejects(client: Client, objection: Answer): Promise<Answer>
  setsAside(client: Client, input: { readonly receivedUntil: string; readonly reason: string }): Promise<Answer>
  locks(client: Client): Promise<Answer>
}

/** Behind a proxy of this machine, so that objections come from many networks. */
export const test = testWithJobs.extend({ settings: { PAYUNG_TRUSTED_PROXIES: '127.0.0.1' } }).extend<{
  list: HeardList
}>({
  list: async ({ admin, keys, signIn, anonymous }, use) => {
    const officer = await signIn('kubu-raya')
    const { cohort } = await publishedCohort(admin, keys, officer)
    const hears = (address: string, form: Record<string, string> = {}) =>
      sendsObjection(anonymous, cohort.publicPath, form, address)
    await use({
      cohort,
      officer,
      hears,
      objections: () => objectionsOf(officer, cohort.id),
      hearsFrom: async (networks) => {
        const answers: Response[] = []
        for (let network = 1; network <= networks; network++) answers.push(await hears(`203.0.${network}.7`))
        return answers
      },
      joinedBy: async (user, ...roles) => {
        await colleague(admin, user, 'kubu-raya', roles)
        return signIn(user)
      },
      setsBounds: ({ sender = 5, place = 5, village = 40, list = 2000, holding = 200 }) =>
        admin.query(
          `insert into objection_bound values ((now() at time zone 'Asia/Pontianak')::date, $1, $2, $3, $4, $5)`,
          [sender, place, village, list, holding],
        ),
      endsHearing: () => admin.query(`update cohort set objections_until = '2026-01-01' where state = 'PUBLISHED'`),
      receives: async (client, objection) =>
        (await client.ask(RECEIVE, { input: { cohortId: cohort.id, ...objection } })).receiveObjection,
      confirms: async (client, { id }, means = 'OFFICE') =>
        (await client.ask(CONFIRM, { input: { objectionId: id, means } })).confirmObjection,
      rejects: async (client, { id }) => {
        const input = { objectionId: id, upheld: false, reason: 'Sudah diperiksa di desanya' }
        return (await client.ask(DECIDE, { input })).decideObjection
      },
      setsAside: async (client, input) =>
        (await client.ask(SET_ASIDE, { input: { cohortId: cohort.id, ...input } })).setAsideObjections,
      locks: async (client) => {
        const { rows } = await admin.query(
          'select version from cohort where id = (select cohort_id from cohort_objection limit 1)',
        )
        const input = { cohortId: cohort.id, expectedVersion: rows[0].version }
        return (await client.ask(LOCK, { input })).lockCohort
      },
    })
  },
})
