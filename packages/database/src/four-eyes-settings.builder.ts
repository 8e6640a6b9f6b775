import type { Pair } from './four-eyes-pair.builder.ts'
import { holdsOffice } from './testing/a-decree.ts'
import { aRoleProposal } from './testing/a-role-proposal.ts'
import { aTariffChange } from './testing/a-tariff-change.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

/** Pairs around what administrators set: roles and the tariff. */
export const SETTING_PAIRS: readonly Pair[] = [
  {
    subject: 'Role that checks or signs',
    makes: 'proposes it, by an invitation too',
    decides: 'confirms it',
    refusal: 'PROPOSER_IS_NOT_CONFIRMER',
    code: 'PROPOSER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/access/role-confirmation.test.ts',
    arrange: async (admin, as) => {
      await holdsOffice(admin, 'kubu-raya', 'pontianak', 'ADMINISTRATOR')
      const proposal = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pertamina' })
      const decide = async (user: TestTenant) => {
        const { rows } = await as('select app.decide_role($1, true, null) as outcome', [proposal], user)
        if (rows[0].outcome !== 'CONFIRMED') throw new Error(rows[0].outcome)
      }
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
  {
    subject: 'Change of the tariff',
    makes: 'proposes it',
    decides: 'confirms it',
    refusal: 'tariff_proposer_is_not_confirmer',
    code: 'TARIFF_PROPOSER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/tariffs/tariffs.test.ts',
    arrange: async (admin, as) => {
      const change = await aTariffChange(admin, { by: 'kubu-raya', valid: '[2099-01-01,)' })
      // The tariff is the province's: whoever decides has a role there too.
      const decide = (user: TestTenant) =>
        as(
          `with entered as materialized (select app.enter($1, $2, '', null)) select app.decide_tariff_change($3, true) from entered`,
          [TENANTS.provinsi.id, USERS[user], change],
          user,
        )
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
]
