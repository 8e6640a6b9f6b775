import type pg from 'pg'
import type { As, Attack, Pair } from './four-eyes-pair.builder.ts'
import { within } from './testing/a-decree.ts'
import {
  APPROVE_SETTLEMENT,
  aDispute,
  anApprovedClaim,
  aPaidHeir,
  CONFIRM_ACCOUNT,
  DECIDE_SHORTFALL,
  entersAccount,
  makingLink,
  namesHeir,
  recordingCall,
  statesNoHeir,
} from './testing/an-heir.ts'
import type { TestTenant } from './testing/test.ts'

const HEIRS_TEST = 'apps/api/src/features/claims/claim-heirs.test.ts'

const attackOn = (account: string, decide: Attack['decide']): Attack => ({
  maker: 'kubu-raya',
  other: 'pontianak',
  thing: { kind: 'HEIR_ACCOUNT', id: account },
  decide,
})

/** An heir of a claim that Kubu Raya's officer has handled says less arrived than was paid. @param recordedBy who wrote it down; null for the heir's own link */
async function aShortfall(admin: pg.Client, as: As, recordedBy: TestTenant, by: TestTenant): Promise<Attack> {
  const { claim, account } = await aPaidHeir(admin, { by })
  await within(admin, 'kubu-raya', recordedBy, () => admin.query(...recordingCall(claim, account, 15_000_000)))
  return attackOn(account, (user) => as(DECIDE_SHORTFALL, [account], user))
}

/** Pairs of the money that goes to heirs. */
export const HEIR_PAIRS: readonly Pair[] = [
  {
    subject: 'Account of an heir',
    makes: 'enters it',
    decides: 'confirms it',
    refusal: 'heir_account_enterer_is_not_confirmer',
    code: 'ENTERER_IS_NOT_CONFIRMER',
    test: HEIRS_TEST,
    arrange: async (admin, as) => {
      const claim = await anApprovedClaim(admin)
      const account = await entersAccount(admin, 'kubu-raya', claim, await namesHeir(admin, claim))
      return attackOn(account, (user) => as(CONFIRM_ACCOUNT, [account], user))
    },
  },
  {
    subject: 'Claim that was paid to an heir',
    makes: 'takes a step of the case',
    decides: 'makes the link by which the heir confirms',
    refusal: 'heir_link_maker_is_not_handler',
    code: 'HANDLER_MAKES_NO_LINK',
    test: HEIRS_TEST,
    arrange: async (admin, as) => {
      const { claim, account } = await aPaidHeir(admin)
      return attackOn(account, (user) => as(...makingLink(claim, account, `kode ${user}`), user))
    },
  },
  {
    subject: 'Account that was paid',
    makes: 'enters it',
    decides: 'writes down what the heir says in a call',
    refusal: 'heir_call_recorder_is_not_handler',
    code: 'HANDLER_RECORDS_NO_CALL',
    test: HEIRS_TEST,
    arrange: async (admin, as) => {
      const { claim, account } = await aPaidHeir(admin, { by: 'provinsi', enteredBy: 'kubu-raya' })
      return attackOn(account, (user) => as(...recordingCall(claim, account, 42_000_000), user))
    },
  },
  {
    subject: 'Shortfall of an heir',
    makes: 'takes a step of the case',
    decides: 'decides about it',
    refusal: 'heir_shortfall_handler_is_not_decider',
    code: 'HANDLER_DECIDES_NO_SHORTFALL',
    test: HEIRS_TEST,
    arrange: (admin, as) => aShortfall(admin, as, 'pertamina', 'kubu-raya'),
  },
  {
    subject: 'Shortfall that was said in a call',
    makes: 'writes it down',
    decides: 'decides about it',
    refusal: 'heir_shortfall_recorder_is_not_decider',
    code: 'RECORDER_DECIDES_NO_SHORTFALL',
    test: HEIRS_TEST,
    arrange: (admin, as) => aShortfall(admin, as, 'kubu-raya', 'provinsi'),
  },
  {
    subject: 'Dispute among heirs',
    makes: 'proposes how it is settled',
    decides: 'approves it',
    refusal: 'heir_dispute_proposer_is_not_decider',
    code: 'PROPOSER_APPROVES_NO_SETTLEMENT',
    test: 'apps/api/src/features/claims/heir-disputes.test.ts',
    arrange: async (admin, as) => {
      const dispute = await aDispute(admin, await anApprovedClaim(admin, { by: 'provinsi' }), 'kubu-raya')
      return {
        maker: 'kubu-raya',
        other: 'pontianak',
        thing: { kind: 'HEIR_DISPUTE', id: dispute },
        decide: (user) => as(APPROVE_SETTLEMENT, [dispute], user),
      }
    },
  },
  {
    subject: 'Death without an heir',
    makes: 'writes down why no heir is known',
    decides: 'approves it',
    refusal: 'heir_dispute_proposer_is_not_decider',
    code: 'PROPOSER_APPROVES_NO_SETTLEMENT',
    test: 'apps/api/src/features/claims/heir-disputes.test.ts',
    arrange: async (admin, as) => {
      const entry = await statesNoHeir(admin, await anApprovedClaim(admin, { by: 'provinsi' }), 'kubu-raya')
      return {
        maker: 'kubu-raya',
        other: 'pontianak',
        thing: { kind: 'HEIR_DISPUTE', id: entry },
        decide: (user) => as(APPROVE_SETTLEMENT, [entry], user),
      }
    },
  },
]
