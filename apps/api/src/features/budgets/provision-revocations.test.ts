import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const TODAY = today()
const LETTER =
  'id state mayRevoke lines { line { id provided } } revocations { id reason state actions approvedBy { email } }'
const does = (client: Client, name: string, input: object) =>
  mutates(client, name, input, name.includes('Budget') ? 'id stages { id }' : LETTER)
const REASON = 'Nomor SPD tertukar dengan kegiatan lain'

test('an approved letter is revoked by two people with a reason, and provides nothing from then on', async ({
  admin,
  signIn,
}) => {
  const agencyId = globalIdOf('Agency', await anAgency(admin, 'kubu-raya'))
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  const [treasurer, approver] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const { id: lineId, stages } = dataOf(
    await does(treasurer, 'draftBudgetLine', {
      ...{ agencyId, fiscalYear: TODAY.year, subActivity: 'Jaminan sosial', accountCode: '5.1.02.02.02.0006' },
      ...{ programme: 'WORK_ACCIDENT', fundingSource: 'REGIONAL_BUDGET', stage: 'MURNI', amount: '1200' },
      ...{ decidedOn: TODAY.toString(), documentNumber: 'DPA/1' },
    }),
  )
  dataOf(await does(approver, 'approveBudgetStage', { stageId: stages[0].id }))
  const { id: provisionId } = dataOf(
    await does(treasurer, 'recordFundProvision', {
      ...{ fiscalYear: TODAY.year, number: 'SPD/1', decidedOn: TODAY.toString(), fromMonth: 1, lastMonth: 3 },
      lines: [{ lineId, amount: '600' }],
    }),
  )
  const proposal = { provisionId, reason: REASON }
  expect((await does(treasurer, 'proposeProvisionRevocation', proposal)).code).toBe('PROVISION_NOT_APPROVED')
  dataOf(await does(approver, 'approveFundProvision', { provisionId }))
  expect((await does(approver, 'proposeProvisionRevocation', proposal)).code).toBe('NOT_ALLOWED')
  expect(issuesOf(await does(treasurer, 'proposeProvisionRevocation', { provisionId, reason: 'Salah' }))).toEqual([
    'reason REASON_MISSING',
  ])
  const { revocations, mayRevoke } = dataOf(await does(treasurer, 'proposeProvisionRevocation', proposal))
  expect([mayRevoke, revocations]).toMatchObject([
    false,
    [{ reason: REASON, state: 'PROPOSED', actions: ['WITHDRAW'] }],
  ])
  expect((await does(treasurer, 'proposeProvisionRevocation', proposal)).code).toBe('REVOCATION_WAITS')

  // Taken back, it stays in the history, and the letter goes on providing.
  dataOf(await does(treasurer, 'withdrawProvisionRevocation', { revocationId: revocations[0].id }))
  const { revocations: again } = dataOf(await does(treasurer, 'proposeProvisionRevocation', proposal))
  const input = { revocationId: again[1].id }
  await giveRoles(admin, 'kubu-raya', ['APPROVER'])
  expect((await does(treasurer, 'approveProvisionRevocation', input)).code).toBe('DRAFTER_IS_NOT_REVOKER')
  const revoked = dataOf(await does(approver, 'approveProvisionRevocation', input))
  expect(revoked).toMatchObject({
    ...{ state: 'REVOKED', mayRevoke: false },
    lines: [{ line: { provided: '0' } }],
    revocations: [{ state: 'WITHDRAWN' }, { state: 'APPROVED', approvedBy: { email: 'pontianak@payung.example' } }],
  })
  expect((await does(approver, 'approveProvisionRevocation', input)).code).toBe('REVOCATION_DECIDED')
})
